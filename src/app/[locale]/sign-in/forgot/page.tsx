import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { formKey, pageFlash, platformFacts } from '@/server/platform/page';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';
import { SiteShell } from '@/ui/shell/site-shell';
import { OtherWays } from '@/ui/accounts/sign-in/other-ways';
import { Icon } from '@/ui/kit/icon';

type SearchParams = { sent?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('passwordReset');
  return { title: t('title') };
}

/**
 * The way back to a forgotten password: a provider's link, or a code by e-mail or SMS where they are sent, without saying whether the
 * account exists; and else the clinic, which hands over a code.
 */
export default async function ForgotPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const formErrors = await pageFlash(query.problem);
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.sendPasswordReset>>(formErrors);
  const t = await getTranslations('passwordReset');
  const { firebase, reaches } = platformFacts();
  if (firebase === null && !reaches.email && !reaches.phone) return <AskTheClinic />;
  if (firebase === null) return <SendCode locale={locale} reaches={reaches} formErrors={formErrors} />;
  const isSent = query.sent !== undefined && formErrors === null;
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('title')} lead={isSent ? undefined : t('lead')} />
        {isSent ? (
          <Notice kind="done" live title={t('sentTitle')}>
            {t('sent')}
          </Notice>
        ) : (
          <form method="post" action="/api/auth/password-reset" className="grid gap-5">
            <input type="hidden" name="_then" value={localePath('/sign-in/forgot?sent=1', locale)} />
            <input {...hidden('locale', locale)} />
            {formErrors !== null && <ProblemNotice code={formErrors.code} />}
            <Field {...field('identifier')} type="email" label={t('email')} autoComplete="email" required maxLength={254} />
            <Button wide icon={<Icon name="mail-question-mark" className="size-5" />}>
              {t('submit')}
            </Button>
          </form>
        )}
        <OtherWays destination={null} />
      </div>
    </SiteShell>
  );
}

type SendCodeProps = { locale: Locale; reaches: Readonly<Record<'email' | 'phone', boolean>>; formErrors: FormErrors | null };

/** Asks for the address a code is sent to; the page after it does not say whether it has an account. */
function SendCode({ locale, reaches, formErrors }: SendCodeProps) {
  const t = useTranslations('passwordReset');
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.sendPasswordReset>>(formErrors);
  const only = reaches.phone ? PHONE_ONLY : EMAIL_ONLY;
  const { lead, label, type } = reaches.email && reaches.phone ? EITHER : only;
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('title')} lead={t(lead)} />
        <form method="post" action="/api/auth/password-reset" className="grid gap-5">
          <input type="hidden" name="_then" value={localePath('/sign-in/new-password?sent=1', locale)} />
          <input type="hidden" name="_key" value={formKey()} />
          <input type="hidden" name="_keep" value="1" />
          <input {...hidden('locale', locale)} />
          {formErrors !== null && <ProblemNotice code={formErrors.code} />}
          <Field
            {...field('identifier')}
            type={type}
            label={t(label)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={254}
          />
          <Button wide icon={<Icon name="mail-question-mark" className="size-5" />}>
            {t('sendCode')}
          </Button>
        </form>
        <p className="mt-5">{t('orAsk')}</p>
        <TextLink href="/sign-in/new-password" className="inline-flex min-h-12 items-center">
          {t('haveCode')}
        </TextLink>
      </div>
    </SiteShell>
  );
}

const EITHER = { lead: 'codeLead', label: 'identifier', type: 'text' } as const;
const EMAIL_ONLY = { lead: 'emailCodeLead', label: 'email', type: 'email' } as const;
const PHONE_ONLY = { lead: 'phoneCodeLead', label: 'phone', type: 'tel' } as const;

function AskTheClinic() {
  const t = useTranslations('passwordReset');
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('title')} />
        <Notice title={t('askTitle')}>{t('askText')}</Notice>
        <LinkButton href="/sign-in/new-password" wide className="mt-5" icon={<Icon name="key-round" className="size-5" />}>
          {t('haveCode')}
        </LinkButton>
      </div>
    </SiteShell>
  );
}
