import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { ROLES } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { getMe } from '@/server/accounts/get-me';
import { getSecurity } from '@/server/accounts/second-factor';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { SecondStepSetup } from '@/ui/accounts/security/second-step-setup';
import { RenewRecoveryCodes } from '@/ui/accounts/security/renew-recovery-codes';
import { Disclosure } from './_components/disclosure';
import { EmailPart } from './_components/email-part';
import { EnrolledFactor } from './_components/enrolled-factor';
import { RemoveForm } from './_components/remove-form';

const DONE = { sent: 'sent', on: 'wasOn', off: 'wasOff', password: 'passwordChanged' } as const;

function NeedsScript() {
  const t = useTranslations('security');
  return (
    <noscript>
      <Notice kind="needs">{t('noScript')}</Notice>
    </noscript>
  );
}

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
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/security', beforeSecondFactor: true });
  const [{ user }, { emailVerified, secondFactor, required }] = [await getMe(ctx), await getSecurity(ctx)];
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
      <Section title={t('password')}>
        <LinkButton href="/security/password">{t('changePassword')}</LinkButton>
      </Section>
      {emailVerified !== null && <EmailPart email={user.email} isConfirmed={emailVerified} />}
      <div className="group/second mt-8">
        <Section title={t('second')} lead={t('secondLead')}>
          {required && ctx.principal.secondFactor === 'none' && (
            <div className="mb-5 group-has-data-codes/second:hidden">
              <Notice kind="needs">{t(secondFactor === null ? 'required' : 'signInAgain')}</Notice>
            </div>
          )}
          {secondFactor === null && emailVerified === false && <Notice>{t('needsEmail')}</Notice>}
          {secondFactor === null && emailVerified !== false && (
            <>
              <NeedsScript />
              <SecondStepSetup then={localePath('/security?done=on', locale)} words={words.setup} />
            </>
          )}
          {secondFactor !== null && (
            <EnrolledFactor factor={secondFactor}>
              <Disclosure title={t('renewTitle')}>
                <p className="mb-4 max-w-text text-muted">{t('renewLead')}</p>
                <NeedsScript />
                <RenewRecoveryCodes then={localePath('/security', locale)} words={words.setup} codeHint={t('removeCodeHint')} />
              </Disclosure>
              <Disclosure title={t('removeTitle')} isOpen={formErrors !== null}>
                <RemoveForm formErrors={formErrors} />
              </Disclosure>
            </EnrolledFactor>
          )}
        </Section>
      </div>
    </>
  );
}
