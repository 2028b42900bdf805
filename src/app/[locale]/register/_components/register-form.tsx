import { useLocale, useTranslations } from 'next-intl';
import type { accountApi } from '@/domain/accounts/api';
import { RegisterBody } from '@/domain/accounts/registration-api';
import { PASSWORD_CHARACTERS_MIN as MIN } from '@/domain/accounts/password';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { PasswordField } from '@/ui/kit/password-field';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { RoleIcon } from '@/ui/kit/role-icon';

type Props = { role: string; then: string; formKey: string; formErrors: FormErrors | null };

const ROLES = RegisterBody.shape.role.options;

export function RegisterForm({ role, then, formKey, formErrors }: Props) {
  const t = useTranslations();
  const { field, choice, hidden } = formFields<SentBodyOf<typeof accountApi.register>>(formErrors);
  return (
    <form method="post" action="/api/auth/register" className="grid gap-5">
      <input type="hidden" name="_then" value={then} />
      <input type="hidden" name="_key" value={formKey} />
      <input {...hidden('locale', useLocale())} />
      <input {...hidden('timeZone', '')} data-browser-zone />
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      <Choice
        {...choice('role', role)}
        legend={t('register.role')}
        required
        options={ROLES.map((one) => ({
          value: one,
          label: t(`roles.${one}`),
          hint: t(`register.hints.${one}`),
          icon: <RoleIcon role={one} className="size-7 text-act" />,
        }))}
      />
      <Field {...field('name')} label={t('register.name')} hint={t('register.nameHint')} autoComplete="name" required maxLength={120} />
      <Field {...field('phone')} type="tel" label={t('register.phone')} hint={t('register.phoneHint')} autoComplete="tel" maxLength={40} />
      <Field {...field('email')} type="email" label={t('register.email')} autoComplete="email" maxLength={254} />
      <PasswordField
        {...field('password')}
        label={t('register.password')}
        hint={t('register.passwordHint', { min: MIN.patient, staff: MIN.doctor })}
        autoComplete="new-password"
        required
        isNew={{ min: MIN.patient, minOfRole: MIN }}
      />
      <Button wide>{t('register.submit')}</Button>
    </form>
  );
}
