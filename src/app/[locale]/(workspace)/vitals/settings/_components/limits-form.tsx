import { useTranslations } from 'next-intl';
import type { SaveLimitsBody, SettingsView } from '@/domain/vitals/settings-api';
import { MEASURES, type Measure } from '@/domain/vitals/risk';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { FieldError } from '@/ui/kit/field-error';
import { measureName } from './measure-name';

/** From the lowest bound to the highest. */
const BOUNDS = [
  ['emergencyLow', 'emergency', 'low'],
  ['urgentLow', 'urgent', 'low'],
  ['watchLow', 'watch', 'low'],
  ['watchHigh', 'watch', 'high'],
  ['urgentHigh', 'urgent', 'high'],
  ['emergencyHigh', 'emergency', 'high'],
] as const;

type Props = { settings: SettingsView; errors: FormErrors | null; then: string };

/** The form in which a doctor sets a patient's own limits. */
export function LimitsForm({ settings: { patientId, limits, version }, errors, then }: Props) {
  const t = useTranslations('vitals');
  const { field, hidden, errorOf } = formFields<SaveLimitsBody>(errors);
  // Of the row as a whole, which no field of it can show.
  const orderError = (measure: Measure) => errors?.errors.find(({ at }) => at === `limits.${measure}.emergency`)?.code;
  const isTouched = (measure: Measure) => limits[measure] !== undefined || errorOf(`limits.${measure}`) !== undefined;
  return (
    <form method="post" action="/api/vitals/settings/limits" className="grid gap-3">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={then} />
      <input {...hidden('patientId', patientId)} />
      <input {...hidden('version', version)} />
      {MEASURES.map((measure) => (
        <details key={measure} open={isTouched(measure)} className="border-b border-line">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{measureName(t, measure)}</summary>
          <RowError measure={measure} code={orderError(measure)} />
          <div className="grid grid-cols-2 items-end gap-3 pb-3 lg:grid-cols-6">
            {BOUNDS.map(([name, level, side]) => (
              <Field
                key={name}
                {...field(`limits.${measure}.${level}.${side}`, limits[measure]?.[level][side]?.toString())}
                label={t(`settings.bounds.${name}`)}
                type="number"
                step="any"
                inputMode="decimal"
              />
            ))}
          </div>
        </details>
      ))}
      <Button className="justify-self-start">{t('settings.limitsSave')}</Button>
    </form>
  );
}

function RowError({ measure, code }: { measure: Measure; code: string | undefined }) {
  if (code === undefined) return null;
  return (
    <div className="mb-2">
      <FieldError id={`limits-${measure}-error`} name={`limits.${measure}`} code={code} />
    </div>
  );
}
