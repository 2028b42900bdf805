import type { CheckSteps } from './read-steps';

type Props = {
  steps: CheckSteps;
  /** The name of the object they are in, with a dot behind it. */
  under?: 'check.';
};

/** What was written and answered so far, carried along in another form. */
export function StepFields({ steps, under }: Props) {
  const prefix = under ?? '';
  return (
    <>
      <input type="hidden" name={`${prefix}text`} value={steps.text} />
      {steps.age !== '' && <input type="hidden" name={`${prefix}patient.ageYears`} value={steps.age} />}
      {steps.person !== null && <input type="hidden" name={`${prefix}patient.person`} value={steps.person} />}
      {steps.sex !== null && <input type="hidden" name={`${prefix}patient.sex`} value={steps.sex} />}
      {steps.shareWithModel && <input type="hidden" name={`${prefix}shareWithModel`} value="on" />}
      {steps.answers.map(({ id, value }, n) => (
        <span key={id} hidden>
          <input type="hidden" name={`${prefix}answers.${String(n)}.id`} value={id} />
          <input type="hidden" name={`${prefix}answers.${String(n)}.value`} value={value} />
        </span>
      ))}
    </>
  );
}
