import { useTranslations } from 'next-intl';
import type { Level } from '@/domain/triage/level';
import { Choice } from '@/ui/kit/choice';
import type { CheckSteps } from '@/ui/triage/read-steps';
import { StepFields } from '@/ui/triage/step-fields';

type Props = { steps: CheckSteps; level: Level };

/** Whether the doctor may read what was written in the symptom check; nothing goes along unless it is ticked. */
export function ShareCheck({ steps, level }: Props) {
  const t = useTranslations('check');
  return (
    <div>
      <StepFields steps={steps} under="check." />
      <Choice
        kind="many"
        name="check.share"
        legend={t('share.title', { level: t(`level.${level}`) })}
        options={[{ value: 'on', label: t('share.label'), hint: <q className="whitespace-pre-line">{steps.text}</q> }]}
      />
    </div>
  );
}
