import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { claimPath, codeIn } from '@/domain/family/invitation-code';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { findOpenCode } from '@/server/family/find-open-code';
import { getDependant } from '@/server/people/save-dependant';
import { formKey, pageCtx, pageFlash, pageOrigin, readOrNotFound, singleValue } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { PatientProfileForm } from '../../../profile/_components/patient-profile-form';
import { OwnAccount } from './_components/own-account';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ saved?: string | string[]; code?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('child') };
}

/** The profile of the viewer's child. */
export default async function ChildPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { saved, problem, code: made } = await searchParams;
  const path = `/family/children/${id}`;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale: segment, path });
  const profile = await readOrNotFound(getDependant(ctx, id));
  const flash = await pageFlash(problem);
  const t = await getTranslations('family');
  const code = codeIn(singleValue(made) ?? '');
  const invitation = code === null ? null : await findOpenCode(ctx, code);
  return (
    <>
      <PageTitle title={t('children.editTitle', { name: profile.name })} back={{ href: '/family', label: t('back') }} />
      <ActingFor name={profile.name} />
      <div className="mb-6 grid empty:hidden">
        {flash === null && saved !== undefined && <Notice kind="done" live title={t('done.saved')} />}
        {flash?.code === 'changed-meanwhile' && (
          <Notice kind="danger" live>
            {t('children.changed')}
          </Notice>
        )}
        {flash !== null && flash.code !== 'changed-meanwhile' && <ProblemNotice code={flash.code} />}
      </div>
      <PatientProfileForm
        profile={{ role: 'patient', ...profile }}
        today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)}
        formErrors={flash}
        child={{
          method: 'PUT',
          action: `/api/users/family/dependants/${id}`,
          thenPath: localePath(`${path}?saved=1`, await getLocale()),
          formKey: formKey(),
        }}
      />
      <OwnAccount
        patientId={id}
        name={profile.name}
        formKey={formKey()}
        made={
          code !== null && invitation !== null && { code, qr: `${await pageOrigin()}${claimPath(code)}`, validUntil: invitation.validUntil }
        }
      />
    </>
  );
}
