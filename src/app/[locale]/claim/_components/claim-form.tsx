import { useLocale, useTranslations } from 'next-intl';
import { PASSWORD_CHARACTERS_MIN as MIN } from '@/domain/accounts/password';
import type { familyApi } from '@/domain/family/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { PasswordField } from '@/ui/kit/password-field';
import { ProblemNotice } from '@/ui/kit/problem-notice';

type Props = { code: string | undefined; then: string; formKey: string; formErrors: FormErrors | null };

/** The code, and how the child signs in from now on. */
export function ClaimForm({ code, then, formKey, formErrors }: Props) {
  const t = useTranslations();
  const { field, hidden } = formFields<SentBodyOf<typeof familyApi.claim>>(formErrors);
  return (
    <form method="post" action="/api/users/family/claim" className="grid gap-5">
      <input type="hidden" name="_then" value={then} />
      <input type="hidden" name="_key" value={formKey} />
      <input {...hidden('locale', useLocale())} />
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      <Field
        {...field('code', code)}
        label={t('family.acceptCode')}
        hint={t('family.acceptHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={30}
      />
      <Field {...field('phone')} type="tel" label={t('register.phone')} hint={t('register.phoneHint')} autoComplete="tel" maxLength={40} />
      <Field {...field('email')} type="email" label={t('register.email')} autoComplete="email" maxLength={254} />
      <PasswordField
        {...field('password')}
        label={t('register.password')}
        hint={t('family.claim.passwordHint', { min: MIN.patient })}
        autoComplete="new-password"
        required
        isNew={{ min: MIN.patient }}
      />
      <Button wide>{t('family.claim.submit')}</Button>
    </form>
  );
}
