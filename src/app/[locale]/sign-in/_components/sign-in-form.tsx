import { LogIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { ProblemNotice } from '@/ui/kit/problem-notice';

type Props = { then: string; back: FormErrors | null };

export function SignInForm({ then, back }: Props) {
  const t = useTranslations('signIn');
  return (
    <form method="post" action="/api/auth/session" className="grid gap-5">
      <input type="hidden" name="_then" value={then} />
      {back !== null && <ProblemNotice code={back.code} />}
      <Field
        name="identifier"
        label={t('identifier')}
        defaultValue={fieldValue(back, 'identifier')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
      />
      <Field name="password" type="password" label={t('password')} autoComplete="current-password" required />
      {back?.code === 'second-factor-needed' && (
        <Field
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          errorCode={errorAt(back, 'code') === 'required' ? undefined : errorAt(back, 'code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={20}
        />
      )}
      <Button wide icon={<LogIn aria-hidden className="size-5" />}>
        {t('submit')}
      </Button>
    </form>
  );
}
