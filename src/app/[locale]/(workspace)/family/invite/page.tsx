import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { acceptPath, codeIn } from '@/domain/family/invitation-code';
import { localDateOf } from '@/domain/shared/time';
import { findOpenCode } from '@/server/family/find-open-code';
import { listPatientsOf } from '@/server/family/list-family';
import { formKey, pageCtx, pageFlash, pageOrigin, singleValue } from '@/server/platform/page';
import { InvitationCode } from '@/ui/family/invitation-code';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { InviteForm } from './_components/invite-form';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ code?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('inviteTitle') };
}

/** Makes an invitation; with the code that was just made, shows it to read out and to scan. */
export default async function InvitePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale, path: '/family/invite' });
  const t = await getTranslations('family');
  const back = { href: '/family', label: t('back') };
  const code = codeIn(singleValue(query.code) ?? '');
  if (code !== null) {
    const invitation = await findOpenCode(ctx, code);
    return (
      <>
        <PageTitle title={t('codeTitle')} lead={t('codeLead')} back={back} />
        {invitation === null ? (
          <Notice kind="needs" action={<LinkButton href="/family/invite">{t('codeAgain')}</LinkButton>}>
            {t('codeGone')}
          </Notice>
        ) : (
          <InvitationCode code={code} qr={`${await pageOrigin()}${acceptPath(code)}`} validUntil={invitation.validUntil} />
        )}
      </>
    );
  }
  const flash = await pageFlash(query.problem);
  const children = (await listPatientsOf(ctx)).filter(({ kind }) => kind === 'guardian');
  const { userId, role } = ctx.principal;
  return (
    <>
      <PageTitle title={t('inviteTitle')} lead={t('inviteLead')} back={back} />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <InviteForm
        people={[
          ...(role === 'patient' ? [{ id: userId, name: null }] : []),
          ...children.map(({ patientId, patientName }) => ({ id: patientId, name: patientName })),
        ]}
        today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)}
        formKey={formKey()}
        formErrors={flash}
      />
    </>
  );
}
