import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { pageFlash, platformFacts } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
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
 * The way back to a forgotten password: an e-mail where one is sent, without saying whether the account exists, and else the clinic,
 * which hands over a code.
 */
export default async function ForgotPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const formErrors = await pageFlash(query.problem);
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.sendPasswordReset>>(formErrors);
  const t = await getTranslations('passwordReset');
  if (platformFacts().firebase === null) return <AskTheClinic />;
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
