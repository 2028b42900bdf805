import { useTranslations } from 'next-intl';
import type { accountApi } from '@/domain/accounts/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { PasswordField } from '@/ui/kit/password-field';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Icon } from '@/ui/kit/icon';

type Props = { then: string; formErrors: FormErrors | null };

export function SignInForm({ then, formErrors }: Props) {
  const t = useTranslations('signIn');
  const { field, errorOf } = formFields<SentBodyOf<typeof accountApi.signIn>>(formErrors);
  return (
    <form method="post" action="/api/auth/session" className="grid gap-5">
      <input type="hidden" name="_then" value={then} />
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      {formErrors?.code === 'too-many-requests' && <p>{t('tooManyTries')}</p>}
      <Field
        {...field('identifier')}
        label={t('identifier')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
      />
      <PasswordField {...field('password')} label={t('password')} autoComplete="current-password" required />
      {formErrors?.code === 'second-factor-needed' && (
        <Field
          {...field('code')}
          label={t('code')}
          hint={t('codeHint')}
          errorCode={errorOf('code') === 'required' ? undefined : errorOf('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={20}
        />
      )}
      <Button wide icon={<Icon name="log-in" className="size-5" />}>
        {t('submit')}
      </Button>
    </form>
  );
}
