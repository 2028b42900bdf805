import { useFormatter, useTranslations } from 'next-intl';
import type { HistoryText } from '@/domain/records/schema';
import type { FormFields } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';

type Props = { fields: Pick<FormFields<'onsetOn' | 'onsetMonth'>, 'field'>; known: HistoryText['onsetOn']; today: string };

/** The oldest people remember so far back. */
const YEARS = 110;
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

/** Since when something is: a year, with a month where it is remembered. A day that is known stays a day. */
export function OnsetFields({ fields: { field }, known = '', today }: Props) {
  const t = useTranslations('records.fields');
  const format = useFormatter();
  if (known.length === today.length) return <Field {...field('onsetOn', known)} label={t('onsetOn')} type="date" max={today} optional />;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, i) => String(thisYear - i));
  const nameOf = (month: string) => format.dateTime(new Date(`2000-${month}-15T00:00:00.000Z`), { month: 'long', timeZone: 'UTC' });
  return (
    <div className="grid grid-cols-2 items-end gap-3">
      <Select
        {...field('onsetOn', known.slice(0, 4))}
        label={t('onsetOn')}
        optional
        emptyLabel={t('noYear')}
        options={years.map((year) => ({ value: year, label: year }))}
      />
      <Select
        {...field('onsetMonth', known.slice(5, 7))}
        label={t('onsetMonth')}
        optional
        emptyLabel={t('noMonth')}
        options={MONTHS.map((month) => ({ value: month, label: nameOf(month) }))}
      />
    </div>
  );
}
