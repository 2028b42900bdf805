import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PASSWORD_CHARACTERS_MIN } from '@/domain/accounts/password';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { requireFirebaseFacts, singleValue, pageFlash } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { SiteShell } from '@/ui/shell/site-shell';

type SearchParams = { oobCode?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('passwordReset');
  return { title: t('newTitle') };
}

/** The target of a password reset link. */
export default async function NewPasswordPage({ params, searchParams }: Props) {
  requireFirebaseFacts();
  const { locale } = await params;
  const query = await searchParams;
  const oobCode = singleValue(query.oobCode) ?? notFound();
  const formErrors = await pageFlash(query.problem);
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.resetPassword>>(formErrors);
  const t = await getTranslations();
  const isDead = formErrors?.code === 'link-expired';
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('passwordReset.newTitle')} />
        <div className="grid gap-5">
          {formErrors !== null && <ProblemNotice code={formErrors.code} />}
          {isDead ? (
            <LinkButton href="/sign-in/forgot">{t('passwordReset.newLink')}</LinkButton>
          ) : (
            <form method="post" action="/api/auth/password-reset/confirm" className="grid gap-5">
              <input type="hidden" name="_then" value={localePath('/sign-in?reset=1', locale)} />
              <input {...hidden('oobCode', oobCode)} />
              <Field
                {...field('newPassword')}
                type="password"
                label={t('passwordReset.newPassword')}
                hint={t('register.passwordHint', { min: PASSWORD_CHARACTERS_MIN })}
                autoComplete="new-password"
                required
                minLength={PASSWORD_CHARACTERS_MIN}
              />
              <Button wide>{t('passwordReset.newSubmit')}</Button>
            </form>
          )}
        </div>
      </div>
    </SiteShell>
  );
}
