import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Availability } from '@/domain/scheduling/schema';
import type { FormErrors } from '@/ui/form-errors';
import { Cell } from '@/ui/scheduling/cell';
import { Section } from '@/ui/kit/section';
import { restoreRows, type RestoredRow } from '@/ui/restore-rows';

type Props = { known: Availability['exceptions']; today: string; back: FormErrors | null };
type RowProps = { index: number; number: number; row: RestoredRow; today: string };

const OPEN_ROWS = 2;
const SPARE_ROWS = 4;
const EMPTY: RestoredRow = { fields: {}, errorOf: () => undefined };

/** Date exceptions: days off, and additional hours. Past dates are not shown. */
export function SpecialDays({ known, today, back }: Props) {
  const t = useTranslations('availability');
  const rows = restoreRows(back, 'exceptions') ?? known.filter(({ on }) => on >= today).map(toRow);
  const off = rows.filter(({ fields }) => fields['closed'] === 'true');
  const extra = rows.filter(({ fields }) => fields['closed'] !== 'true');
  return (
    <>
      <Section title={t('offTitle')} lead={t('offLead')}>
        <Rows rows={off} first={0} today={today} as={DayOff} />
      </Section>
      <Section title={t('extraTitle')} lead={t('extraLead')}>
        <Rows rows={extra} first={off.length + OPEN_ROWS + SPARE_ROWS} today={today} as={ExtraHours} />
      </Section>
    </>
  );
}

function toRow({ on, closed, from = '', to = '' }: Availability['exceptions'][number]): RestoredRow {
  return { fields: { on, from, to, closed: String(closed === true) }, errorOf: () => undefined };
}

type RowsProps = { rows: readonly RestoredRow[]; first: number; today: string; as: (props: RowProps) => ReactNode };

/** The saved rows, one empty row, and more behind a fold. */
function Rows({ rows, first, today, as: As }: RowsProps) {
  const t = useTranslations('availability');
  const open = rows.length + OPEN_ROWS - 1;
  const row = (index: number) => <As key={index} index={first + index} number={index + 1} row={rows[index] ?? EMPTY} today={today} />;
  return (
    <div className="grid max-w-[34rem] gap-3">
      {Array.from({ length: open }, (_, index) => row(index))}
      <details className="group">
        <summary className="flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden">
          <ChevronDown aria-hidden className="size-5 group-open:rotate-180" />
          {t('moreDates')}
        </summary>
        <div className="grid gap-3">{Array.from({ length: SPARE_ROWS }, (_, index) => row(open + index))}</div>
      </details>
    </div>
  );
}

function DayOff({ index, number, row, today }: RowProps) {
  const t = useTranslations('availability');
  const name = `exceptions.${index}`;
  return (
    <div className="max-w-[16rem]">
      <input type="hidden" name={`${name}._closed`} value="true" />
      <Cell
        type="date"
        min={today}
        name={`${name}.on`}
        word={t('date')}
        spoken={t('offOn', { number })}
        defaultValue={row.fields['on']}
        errorCode={row.errorOf('on')}
      />
    </div>
  );
}

function ExtraHours({ index, number, row, today }: RowProps) {
  const t = useTranslations();
  const name = `exceptions.${index}`;
  const cell = { step: 300, type: 'time' };
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[1.3fr_1fr_1fr]">
      <div className="col-span-2 sm:col-span-1">
        <Cell
          type="date"
          min={today}
          name={`${name}.on`}
          word={t('availability.date')}
          spoken={t('availability.extraOn', { number })}
          defaultValue={row.fields['on']}
          errorCode={row.errorOf('on')}
        />
      </div>
      <Cell
        {...cell}
        name={`${name}.from`}
        word={t('week.from')}
        spoken={t('availability.extraFrom', { number })}
        defaultValue={row.fields['from']}
        errorCode={row.errorOf('from')}
      />
      <Cell
        {...cell}
        name={`${name}.to`}
        word={t('week.to')}
        spoken={t('availability.extraTo', { number })}
        defaultValue={row.fields['to'] === '24:00' ? '00:00' : row.fields['to']}
        errorCode={row.errorOf('to')}
      />
    </div>
  );
}
