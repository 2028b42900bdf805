import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { accountApi } from '@/domain/accounts/api';
import { PASSWORD_CHARACTERS_MIN } from '@/domain/accounts/password';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { ROLES } from '@/domain/shared/principal';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { PageTitle } from '@/ui/kit/page-title';
import { PasswordField } from '@/ui/kit/password-field';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security');
  return { title: t('changePassword') };
}

/** A new password for somebody who knows the present one. */
export default async function ChangePasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { problem } = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/security/password', beforeSecondFactor: true });
  const formErrors = await pageFlash(problem);
  const t = await getTranslations();
  const { field } = formFields<SentBodyOf<typeof accountApi.changePassword>>(formErrors);
  const min = PASSWORD_CHARACTERS_MIN[ctx.principal.role];
  return (
    <>
      <PageTitle
        title={t('security.changePassword')}
        lead={t('security.changeLead')}
        back={{ href: '/security', label: t('security.title') }}
      />
      <form method="post" action="/api/auth/password" className="grid max-w-[28rem] gap-5">
        <input type="hidden" name="_then" value={localePath('/security?done=password', locale)} />
        {formErrors !== null && <ProblemNotice code={formErrors.code} />}
        <PasswordField {...field('password')} label={t('security.currentPassword')} autoComplete="current-password" required />
        <PasswordField
          {...field('newPassword')}
          label={t('passwordReset.newPassword')}
          hint={t('security.newPasswordHint', { min })}
          autoComplete="new-password"
          required
          isNew={{ min }}
        />
        <Button wide>{t('passwordReset.newSubmit')}</Button>
        <TextLink href="/sign-in/forgot" className="inline-flex min-h-12 items-center justify-self-start">
          {t('signIn.forgot')}
        </TextLink>
      </form>
    </>
  );
}
