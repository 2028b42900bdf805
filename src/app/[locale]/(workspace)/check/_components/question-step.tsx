import { useTranslations } from 'next-intl';
import type { SymptomCheckReply } from '@/domain/triage/api';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { TextField } from '@/ui/kit/text-field';
import type { CheckSteps } from '@/ui/triage/read-steps';
import { StepFields } from '@/ui/triage/step-fields';

type Props = { question: SymptomCheckReply['questions'][number]; steps: CheckSteps; locale: Locale };

const ACTION = '/api/ai/symptom-check';

/** One question with large answers; back, and a way past the rest of the questions. */
export function QuestionStep({ question, steps, locale }: Props) {
  const t = useTranslations('check');
  const name = `answers.${String(steps.answers.length)}`;
  const before = { ...steps, answers: steps.answers.slice(0, -1) };
  return (
    <div className="grid max-w-text gap-6">
      <form method="post" action={ACTION} className="grid gap-3">
        <Kept path="/check" locale={locale} steps={steps} />
        <input type="hidden" name={`${name}.id`} value={question.id} />
        <h2 className="text-title">{question.text}</h2>
        <p className="mb-2 text-muted">{t('whyAsked')}</p>
        {question.kind === 'number' ? (
          <>
            <TextField name={`${name}.value`} label={question.text} type="number" inputMode="decimal" min={0} max={999} step="any" />
            <Button wide>{t('next')}</Button>
          </>
        ) : (
          question.options?.map(({ value, label }) => (
            <Button key={value} kind="quiet" wide name={`${name}.value`} value={value} className="min-h-14 text-lead">
              {label}
            </Button>
          ))
        )}
      </form>
      <div className="flex flex-wrap gap-3">
        {steps.answers.length === 0 ? (
          <LinkButton href="/check" kind="quiet">
            {t('back')}
          </LinkButton>
        ) : (
          <form method="post" action={ACTION}>
            <Kept path="/check" locale={locale} steps={before} />
            <Button kind="quiet" data-check="back">
              {t('back')}
            </Button>
          </form>
        )}
        <form method="post" action={ACTION}>
          <Kept path="/check?result" locale={locale} steps={steps} />
          <input type="hidden" name="finished" value="on" />
          <Button kind="quiet">{t('skip')}</Button>
        </form>
      </div>
    </div>
  );
}

/** Keeps the steps for the page that follows. */
function Kept({ path, locale, steps }: { path: '/check' | '/check?result'; locale: Locale; steps: CheckSteps }) {
  return (
    <>
      <input type="hidden" name="_then" value={localePath(path, locale)} />
      <input type="hidden" name="_keep" value="1" />
      <span data-check="steps" hidden>
        <StepFields steps={steps} />
      </span>
    </>
  );
}
