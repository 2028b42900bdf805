import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import type { CheckSteps } from '../read-steps';

type Props = { steps: CheckSteps; locale: Locale };

/** What was written and answered so far, carried along to the next step. */
export function StepFields({ steps, locale }: Props) {
  return (
    <>
      <input type="hidden" name="_then" value={localePath('/check', locale)} />
      <input type="hidden" name="_keep" value="1" />
      <input type="hidden" name="text" value={steps.text} />
      {steps.age !== '' && <input type="hidden" name="patient.ageYears" value={steps.age} />}
      {steps.answers.map(({ id, value }, n) => (
        <span key={id} hidden>
          <input type="hidden" name={`answers.${String(n)}.id`} value={id} />
          <input type="hidden" name={`answers.${String(n)}.value`} value={value} />
        </span>
      ))}
    </>
  );
}
