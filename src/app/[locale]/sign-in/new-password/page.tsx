import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PASSWORD_CHARACTERS_MIN as MIN } from '@/domain/accounts/password';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { pageFlash, pageKeptForm, platformFacts, singleValue } from '@/server/platform/page';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { PasswordField } from '@/ui/kit/password-field';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { SiteShell } from '@/ui/shell/site-shell';

type SearchParams = Partial<Record<'oobCode' | 'sent' | 'kept' | 'problem', string | string[]>>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('passwordReset');
  return { title: t('newTitle') };
}

/** The target of a password reset link, and where somebody comes with a code of the clinic. */
export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const isFirebase = platformFacts().firebase !== null;
  const oobCode = isFirebase ? (singleValue(query.oobCode) ?? notFound()) : undefined;
  const formErrors = await pageFlash(query.problem);
  const { field, hidden } = formFields<SentBodyOf<typeof accountApi.resetPassword>>(formErrors);
  const t = await getTranslations();
  const isSent = query.sent !== undefined;
  const identifier = (await pageKeptForm(query.kept))?.find(([name]) => name === 'identifier')?.[1];
  const isDead = formErrors?.code === 'link-expired';
  return (
    <SiteShell>
      <div className="max-w-[28rem]">
        <PageTitle title={t('passwordReset.newTitle')} />
        <div className="grid gap-5">
          {formErrors !== null && <ProblemNotice code={formErrors.code} />}
          {isSent && formErrors === null && (
            <Notice kind="done" live title={t('passwordReset.codeSentTitle')}>
              {t('passwordReset.codeSent')}
            </Notice>
          )}
          {isDead ? (
            <LinkButton href="/sign-in/forgot">{t('passwordReset.newLink')}</LinkButton>
          ) : (
            <form method="post" action="/api/auth/password-reset/confirm" className="grid gap-5">
              <input type="hidden" name="_then" value={localePath('/sign-in?reset=1', locale)} />
              {oobCode === undefined ? (
                <TypedCode formErrors={formErrors} identifier={identifier} isSent={isSent} />
              ) : (
                <input {...hidden('oobCode', oobCode)} />
              )}
              <PasswordField
                {...field('newPassword')}
                label={t('passwordReset.newPassword')}
                hint={t('register.passwordHint', { min: MIN.patient, staff: MIN.doctor })}
                autoComplete="new-password"
                required
                isNew={{ min: MIN.patient }}
              />
              <Button wide>{t('passwordReset.newSubmit')}</Button>
            </form>
          )}
        </div>
      </div>
    </SiteShell>
  );
}

type TypedCodeProps = { formErrors: FormErrors | null; identifier: string | undefined; isSent: boolean };

/** Whose password it is, and the code that was sent or that the clinic handed over. */
function TypedCode({ formErrors, identifier, isSent }: TypedCodeProps) {
  const t = useTranslations('passwordReset');
  const { field } = formFields<SentBodyOf<typeof accountApi.resetPassword>>(formErrors);
  return (
    <>
      <Field
        {...field('identifier', identifier)}
        label={t('identifier')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
      />
      <Field
        {...field('code')}
        label={t(isSent ? 'sentCode' : 'code')}
        hint={t('codeHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={20}
      />
    </>
  );
}
