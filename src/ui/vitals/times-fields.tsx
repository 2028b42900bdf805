import { useTranslations } from 'next-intl';
import type { EscalationTimes } from '@/domain/vitals/ladder';
import { Field } from '@/ui/kit/field';

const STEPS = ['caregiver', 'nextCaregiver', 'doctor'] as const;
type Level = keyof EscalationTimes;
type TimesPath = `${Level}.${(typeof STEPS)[number]}`;
type FieldOf = (path: TimesPath, known?: string) => { name: string; defaultValue: string; errorCode: string | undefined };
type Props = {
  /** What stands in the boxes; empty when nothing is set. */
  known: EscalationTimes | undefined;
  /** What applies to an empty box. */
  usual?: EscalationTimes;
  field: FieldOf;
};

/** After how many minutes each is told, of an emergency and of an urgent alert. */
export function TimesFields({ known, usual, field }: Props) {
  const t = useTranslations('vitals');
  return (['emergency', 'urgent'] as const).map((level) => (
    <fieldset key={level} className="grid items-end gap-3 sm:grid-cols-3">
      <legend className="mb-1.5 font-semibold">{t(`levels.${level}`)}</legend>
      {STEPS.map((step) => (
        <Field
          key={step}
          {...field(`${level}.${step}`, known === undefined ? '' : String(known[level][step]))}
          label={t(`settings.${step}`)}
          type="number"
          inputMode="numeric"
          min={0}
          max={level === 'emergency' ? 60 : 1440}
          required={usual === undefined}
          {...(usual && { hint: t('settings.atOnce', { minutes: usual[level][step] }) })}
        />
      ))}
    </fieldset>
  ));
}
