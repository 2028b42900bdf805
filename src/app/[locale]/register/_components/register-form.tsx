import { useLocale, useTranslations } from 'next-intl';
import { RegisterBody } from '@/domain/accounts/api';
import { PASSWORD_CHARACTERS_MIN } from '@/domain/accounts/password';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { RoleIcon } from '@/ui/kit/role-icon';

type Props = { role: string; then: string; formKey: string; back: FormErrors | null };

const ROLES = RegisterBody.shape.role.options;

export function RegisterForm({ role, then, formKey, back }: Props) {
  const t = useTranslations();
  return (
    <form method="post" action="/api/auth/register" className="grid gap-5">
      <input type="hidden" name="_then" value={then} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="locale" value={useLocale()} />
      {back !== null && <ProblemNotice code={back.code} />}
      <Choice
        name="role"
        legend={t('register.role')}
        required
        chosen={[fieldValue(back, 'role', role)]}
        errorCode={errorAt(back, 'role')}
        options={ROLES.map((one) => ({
          value: one,
          label: t(`roles.${one}`),
          hint: t(`register.hints.${one}`),
          icon: <RoleIcon role={one} className="size-7 text-act" />,
        }))}
      />
      <Field
        name="name"
        label={t('register.name')}
        hint={t('register.nameHint')}
        defaultValue={fieldValue(back, 'name')}
        errorCode={errorAt(back, 'name')}
        autoComplete="name"
        required
        maxLength={120}
      />
      <Field
        name="phone"
        type="tel"
        label={t('register.phone')}
        hint={t('register.phoneHint')}
        defaultValue={fieldValue(back, 'phone')}
        errorCode={errorAt(back, 'phone')}
        autoComplete="tel"
        maxLength={40}
      />
      <Field
        name="email"
        type="email"
        label={t('register.email')}
        defaultValue={fieldValue(back, 'email')}
        errorCode={errorAt(back, 'email')}
        autoComplete="email"
        maxLength={254}
      />
      <Field
        name="password"
        type="password"
        label={t('register.password')}
        hint={t('register.passwordHint', { min: PASSWORD_CHARACTERS_MIN })}
        errorCode={errorAt(back, 'password')}
        autoComplete="new-password"
        required
        minLength={PASSWORD_CHARACTERS_MIN}
      />
      <Button wide>{t('register.submit')}</Button>
    </form>
  );
}
