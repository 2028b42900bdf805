import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Availability } from '@/domain/scheduling/schema';
import type { FormRows, RestoredRow } from '@/ui/form-fields';
import { HOURS_COLUMNS } from '@/ui/scheduling/hours-columns';
import { Cell } from '@/ui/scheduling/cell';
import { Section } from '@/ui/kit/section';
import { Icon } from '@/ui/kit/icon';

type Exception = Availability['exceptions'][number];
type ExceptionRows = FormRows<keyof Exception>;
type ExceptionRow = RestoredRow<keyof Exception>;

type Props = { rows: ExceptionRows; known: readonly Exception[]; today: string };
type RowProps = { rows: ExceptionRows; index: number; number: number; row: ExceptionRow; today: string };

const OPEN_ROWS = 2;
const SPARE_ROWS = 4;
const EMPTY: ExceptionRow = { values: {}, errorOf: () => undefined };

/** Date exceptions: days off, and additional hours. Past dates are not shown. */
export function SpecialDays({ rows, known, today }: Props) {
  const t = useTranslations('availability');
  const shown = rows.restored ?? known.filter(({ on }) => on >= today).map(toRow);
  const off = shown.filter(({ values }) => values.closed === 'true');
  const extra = shown.filter(({ values }) => values.closed !== 'true');
  return (
    <>
      <Section title={t('offTitle')} lead={t('offLead')}>
        <Rows rows={rows} shown={off} first={0} today={today} as={DayOff} />
      </Section>
      <Section title={t('extraTitle')} lead={t('extraLead')}>
        <Rows rows={rows} shown={extra} first={off.length + OPEN_ROWS + SPARE_ROWS} today={today} as={ExtraHours} />
      </Section>
    </>
  );
}

function toRow({ on, closed, from = '', to = '' }: Exception): ExceptionRow {
  return { values: { on, from, to, closed: String(closed === true) }, errorOf: () => undefined };
}

type RowsProps = { rows: ExceptionRows; shown: readonly ExceptionRow[]; first: number; today: string; as: (props: RowProps) => ReactNode };

/** The saved rows, one empty row, and more behind a fold. */
function Rows({ rows, shown, first, today, as: As }: RowsProps) {
  const t = useTranslations('availability');
  const open = shown.length + OPEN_ROWS - 1;
  const row = (index: number) => (
    <As key={index} rows={rows} index={first + index} number={index + 1} row={shown[index] ?? EMPTY} today={today} />
  );
  return (
    <div className="grid max-w-[34rem] gap-3">
      {Array.from({ length: open }, (_, index) => row(index))}
      <details className="group">
        <summary className="flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden">
          <Icon name="chevron-down" className="size-5 group-open:rotate-180" />
          {t('moreDates')}
        </summary>
        <div className="grid gap-3">{Array.from({ length: SPARE_ROWS }, (_, index) => row(open + index))}</div>
      </details>
    </div>
  );
}

function DayOff({ rows, index, number, row, today }: RowProps) {
  const t = useTranslations('availability');
  return (
    <div className="max-w-[16rem]">
      <input type="hidden" name={rows.marker(index, 'closed')} value="true" />
      <Cell
        type="date"
        min={today}
        name={rows.name(index, 'on')}
        word={t('date')}
        spoken={t('offOn', { number })}
        defaultValue={row.values.on}
        errorCode={row.errorOf('on')}
      />
    </div>
  );
}

function ExtraHours({ rows, index, number, row, today }: RowProps) {
  const t = useTranslations();
  const cell = { step: 300, type: 'time' };
  return (
    <div className={HOURS_COLUMNS}>
      <div className="col-span-full sm:col-span-1">
        <Cell
          type="date"
          min={today}
          name={rows.name(index, 'on')}
          word={t('availability.date')}
          spoken={t('availability.extraOn', { number })}
          defaultValue={row.values.on}
          errorCode={row.errorOf('on')}
        />
      </div>
      <Cell
        {...cell}
        name={rows.name(index, 'from')}
        word={t('week.from')}
        spoken={t('availability.extraFrom', { number })}
        defaultValue={row.values.from}
        errorCode={row.errorOf('from')}
      />
      <Cell
        {...cell}
        name={rows.name(index, 'to')}
        word={t('week.to')}
        spoken={t('availability.extraTo', { number })}
        defaultValue={row.values.to === '24:00' ? '00:00' : row.values.to}
        errorCode={row.errorOf('to')}
      />
    </div>
  );
}
