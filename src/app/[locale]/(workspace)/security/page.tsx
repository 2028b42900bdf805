import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { ROLES } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { getMe } from '@/server/accounts/get-me';
import { getSecurity } from '@/server/accounts/second-factor';
import { requireFirebaseFacts, pageCtx, pageFlash } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { SecondStepSetup } from '@/ui/accounts/security/second-step-setup';
import { EmailPart } from './_components/email-part';
import { RemoveForm } from './_components/remove-form';

const DONE = { sent: 'sent', on: 'wasOn', off: 'wasOff' } as const;

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('title') };
}

/** Whether the e-mail address is confirmed, and the second factor. */
export default async function SecurityPage({ params, searchParams }: Props) {
  requireFirebaseFacts();
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/security' });
  const [{ user }, { emailVerified, secondFactor }] = [await getMe(ctx), await getSecurity(ctx)];
  const formErrors = await pageFlash(query.problem);
  const done = formErrors === null && typeof query.done === 'string' && query.done in DONE ? DONE[query.done as keyof typeof DONE] : null;
  const t = await getTranslations('security');
  const { security: words } = await getMessages();
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/sessions', label: t('back') }} />
      <div className="mb-5 grid empty:hidden">
        {formErrors !== null && <ProblemNotice code={formErrors.code} />}
        {done !== null && (
          <Notice kind="done" live>
            {t(done)}
          </Notice>
        )}
      </div>
      <EmailPart email={user.email} isConfirmed={emailVerified} />
      <Section title={t('second')} lead={t('secondLead')}>
        {secondFactor !== null && <RemoveForm since={secondFactor.since} formErrors={formErrors} />}
        {secondFactor === null && !emailVerified && <Notice>{t('needsEmail')}</Notice>}
        {secondFactor === null && emailVerified && (
          <>
            <noscript>
              <Notice kind="needs">{t('noScript')}</Notice>
            </noscript>
            <SecondStepSetup then={localePath('/security?done=on', locale)} words={words.setup} />
          </>
        )}
      </Section>
    </>
  );
}
