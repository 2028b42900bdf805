import { useTranslations } from 'next-intl';
import { STEP_UP_FIELDS } from '@/domain/shared/step-up';
import type { FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { PasswordField } from '@/ui/kit/password-field';
import { ProblemNotice } from '@/ui/kit/problem-notice';

type InterruptedForm = { action: string; page: string; fields: readonly (readonly [name: string, value: string])[] };
type AskedAgain = 'password' | 'code';

type Props = {
  flash: (FormErrors & { resume?: InterruptedForm }) | null;
  asks: readonly AskedAgain[];
  /** The page to return to where no form was interrupted. */
  back: string;
};

/** The credentials, sent with the whole interrupted form to where that was going; without one, to the endpoint that renews. */
export function StepUpForm({ flash, asks, back }: Props) {
  const t = useTranslations('stepUp');
  const resume = flash?.resume;
  const nameOf = (field: AskedAgain) => (resume ? STEP_UP_FIELDS[field] : field);
  const errorOf = (field: AskedAgain) => flash?.errors.find(({ at }) => at === nameOf(field))?.code;
  const problem = flash !== null && flash.code !== 'step-up-needed' ? flash.code : null;
  return (
    <form method="post" action={resume?.action ?? '/api/auth/step-up'} className="grid gap-5">
      {resume?.fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      {resume ? <input type="hidden" name={STEP_UP_FIELDS.page} value={resume.page} /> : <input type="hidden" name="_then" value={back} />}
      {problem !== null && <ProblemNotice code={problem} />}
      {flash?.code === 'step-up-needed' && !resume && <Notice>{t('tooLong')}</Notice>}
      {asks.includes('password') && (
        <PasswordField
          name={nameOf('password')}
          label={t('password')}
          errorCode={errorOf('password')}
          autoComplete="current-password"
          required
        />
      )}
      {(asks.includes('code') || errorOf('code') !== undefined) && (
        <Field
          name={nameOf('code')}
          label={t('code')}
          hint={t('codeHint')}
          errorCode={errorOf('code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          required
        />
      )}
      <Button wide icon={<Icon name="shield-check" className="size-5" />}>
        {t('submit')}
      </Button>
    </form>
  );
}
