import { useTranslations } from 'next-intl';
import type { LabText } from '@/domain/records/schema';
import type { FormFields, FormRows } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';

const PARTS = ['name', 'value', 'unit', 'low', 'high'] as const;
type Part = (typeof PARTS)[number];
type Props = {
  fields: Pick<FormFields<'title' | 'performedOn'>, 'field'>;
  rows: FormRows<Part>;
  known?: Partial<LabText>;
  today: string;
};

/** Empty lines that stand ready, also without script. */
const SPARE_ROWS = 4;

/** The fields of a lab report: what is left empty is not sent. */
export function LabFields({ fields: { field }, rows, known = {}, today }: Props) {
  const t = useTranslations('records');
  const results = known.results ?? [];
  const count = Math.max(rows.restored?.length ?? 0, results.length) + SPARE_ROWS;
  return (
    <>
      <Field {...field('title', known.title)} label={t('fields.labTitle')} hint={t('fields.labTitleHint')} required maxLength={200} />
      <Field {...field('performedOn', known.performedOn)} label={t('fields.performedOn')} type="date" max={today} required />
      <fieldset className="min-w-0">
        <legend className="mb-1.5 font-semibold">{t('fields.results')}</legend>
        <p className="mb-2 text-small text-muted">{t('fields.resultsHint')}</p>
        <div className="grid gap-5">
          {Array.from({ length: count }, (_, row) => (
            <div
              key={row}
              className="grid grid-cols-2 items-end gap-3 border-t border-line pt-4 first:border-t-0 first:pt-0 sm:grid-cols-5"
            >
              {PARTS.map((part) => (
                <div key={part} className={part === 'name' ? 'col-span-2 sm:col-span-1' : undefined}>
                  <Field
                    name={rows.name(row, part)}
                    label={t(`fields.${part}`)}
                    defaultValue={rows.restored === null ? results[row]?.[part] : rows.restored[row]?.values[part]}
                    errorCode={rows.restored?.[row]?.errorOf(part)}
                    {...((part === 'low' || part === 'high') && { inputMode: 'decimal' as const, type: 'number', step: 'any' })}
                    {...(part === 'value' && { inputMode: 'decimal' as const })}
                    maxLength={part === 'name' ? 100 : 60}
                  />
                </div>
              ))}
            </div>
          ))}
        </div>
      </fieldset>
    </>
  );
}
