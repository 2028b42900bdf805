import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listFamily } from '@/server/family/list-family';
import { pageCtx, pageFlash, singleValue } from '@/server/platform/page';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { HelperRow } from './_components/helper-row';
import { InvitationRow } from './_components/invitation-row';
import { PatientRow } from './_components/patient-row';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

const DONE = ['accepted', 'revoked', 'withdrawn', 'added'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('family');
  return { title: t('title') };
}

/** Who helps the viewer, whom the viewer helps, and the ways to change both. */
export default async function FamilyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['patient', 'caregiver'], { locale, path: '/family' });
  const { caregivers, patients, invitations } = await listFamily(ctx);
  const flash = await pageFlash(query.problem);
  const done = flash === null ? DONE.find((one) => one === singleValue(query.done)) : undefined;
  const t = await getTranslations('family');
  const { userId, role } = ctx.principal;
  const mayInvite = role === 'patient' || patients.some(({ kind }) => kind === 'guardian');
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="mb-5 grid empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {done !== undefined && (
          <Notice kind="done" live>
            {t(`done.${done}`)}
          </Notice>
        )}
      </div>
      <div className="mb-6 flex flex-wrap gap-3">
        {mayInvite && (
          <LinkButton href="/family/invite" icon={<Icon name="heart-handshake" className="size-5 shrink-0" />}>
            {t('invite')}
          </LinkButton>
        )}
        <LinkButton kind={mayInvite ? 'quiet' : 'main'} href="/family/accept" icon={<Icon name="key-round" className="size-5 shrink-0" />}>
          {t('haveCode')}
        </LinkButton>
        <LinkButton kind="quiet" href="/family/children/new" icon={<Icon name="baby" className="size-5 shrink-0" />}>
          {t('addChild')}
        </LinkButton>
      </div>
      <Section title={t('helpingTitle')}>
        {patients.length === 0 ? (
          <p className="max-w-text text-muted">{t('helpingNone')}</p>
        ) : (
          <List label={t('helpingTitle')}>
            {patients.map((link) => (
              <PatientRow key={link.id} link={link} />
            ))}
          </List>
        )}
      </Section>
      {mayInvite && (
        <Section title={t('helpersTitle')}>
          {caregivers.length === 0 ? (
            <p className="max-w-text text-muted">{t('helpersNone')}</p>
          ) : (
            <List label={t('helpersTitle')}>
              {caregivers.map((link) => (
                <HelperRow key={link.id} link={link} selfId={userId} />
              ))}
            </List>
          )}
        </Section>
      )}
      {invitations.length > 0 && (
        <Section title={t('openTitle')}>
          <List label={t('openTitle')}>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} selfId={userId} />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
