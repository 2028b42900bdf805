import { useLocale, useTranslations } from 'next-intl';
import type { RecordBody } from '@/domain/vitals/api';
import { METRICS, METRIC_NAMES, type Metric } from '@/domain/vitals/metric';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors, type FormRows } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';

type Part = 'value' | 'systolic' | 'diastolic';
type Rows = FormRows<Part | 'metric' | 'unit'>;

type Props = { errors: FormErrors | null; patientId: string | undefined; thenPath: string; idempotencyKey: string };

/** Every metric in one form: what is left empty is not sent. */
export function ReadingForm({ errors, patientId, thenPath, idempotencyKey }: Props) {
  const t = useTranslations('vitals');
  const fields = formFields<RecordBody>(errors);
  const rows: Rows = fields.rows('readings');
  return (
    <form method="post" action="/api/vitals" className="grid max-w-text gap-4">
      <input type="hidden" name="_then" value={localePath(thenPath, useLocale())} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      {patientId !== undefined && <input {...fields.hidden('patientId', patientId)} />}
      <div className="grid gap-4 sm:grid-cols-2">
        {METRIC_NAMES.map((metric, row) => (
          <MetricFields key={metric} metric={metric} row={row} rows={rows} />
        ))}
      </div>
      <Button className="justify-self-start">{t('save')}</Button>
    </form>
  );
}

function MetricFields({ metric, row, rows }: { metric: Metric; row: number; rows: Rows }) {
  const t = useTranslations('vitals');
  const typed = rows.restored?.find(({ values }) => values.metric === metric);
  const parts: readonly Part[] = metric === 'blood_pressure' ? ['systolic', 'diastolic'] : ['value'];
  return (
    <div className={parts.length > 1 ? 'grid grid-cols-2 items-end gap-4 sm:col-span-2' : undefined}>
      <input type="hidden" name={rows.marker(row, 'metric')} value={metric} />
      <input type="hidden" name={rows.marker(row, 'unit')} value={METRICS[metric].unit} />
      {parts.map((part, nth) => (
        <Field
          key={part}
          name={rows.name(row, part)}
          label={part === 'value' ? t(`metrics.${metric}`) : t(`parts.${part}`)}
          hint={t(`units.${metric}`)}
          inputMode="decimal"
          type="number"
          step="any"
          min={0}
          defaultValue={typed?.values[part]}
          errorCode={typed?.errorOf(part) ?? (nth === 0 ? typed?.errorOf('value') : undefined)}
        />
      ))}
    </div>
  );
}
