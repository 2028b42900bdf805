import { useTranslations } from 'next-intl';
import type { FormRows } from '@/ui/form-fields';
import { Cell } from './cell';
import { DayTools } from './day-tools';
import { HOURS_COLUMNS } from './hours-columns';
import { Icon } from '../kit/icon';

type Hours = { day: number; from: string; to: string };
type HourRows = FormRows<keyof Hours>;
type Row = Hours & { fromError?: string | undefined; toError?: string | undefined };

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
type Day = (typeof DAYS)[number];
const SPARE_ROWS = 2;
/** Each day numbers its rows from a multiple of one hundred. */
const ROWS_A_DAY = 100;

type Props = {
  /** The list in its form: `fields.rows('weekly')`. */
  rows: HourRows;
  known: readonly Hours[];
  /** Seconds between selectable times. */
  stepSeconds?: number;
};

/** Weekly hours, day by day, with empty rows to add more; empty rows are ignored, so it works without JavaScript. */
export function WeekHours({ rows, known, stepSeconds = 300 }: Props) {
  const hours = hoursOf(rows, known);
  return (
    <div className="@container">
      <div className="grid gap-x-10 @min-[50rem]:grid-cols-2">
        {DAYS.map((day, index) => {
          const ofDay = hours.filter((row) => row.day === Number(day));
          const shown = ofDay.length === 0 ? [emptyRow(day)] : ofDay;
          return <DayHours key={day} day={day} rows={rows} hours={shown} first={index * ROWS_A_DAY} stepSeconds={stepSeconds} />;
        })}
      </div>
    </div>
  );
}

const emptyRow = (day: Day): Row => ({ day: Number(day), from: '', to: '' });

/** Browsers' time inputs have no 24:00; the midnight that ends a day is 00:00 there. */
const onClock = (time = '') => (time === '24:00' ? '00:00' : time);

function hoursOf({ restored }: HourRows, known: readonly Hours[]): readonly Row[] {
  const typed = restored?.map(({ values, errorOf }) => ({
    day: Number(values.day),
    from: values.from ?? '',
    to: values.to ?? '',
    fromError: errorOf('from'),
    toError: errorOf('to'),
  }));
  return typed ?? known.toSorted((a, b) => a.from.localeCompare(b.from));
}

type DayProps = { day: Day; rows: HourRows; hours: readonly Row[]; first: number; stepSeconds: number };

function DayHours({ day, rows, hours, first, stepSeconds }: DayProps) {
  const t = useTranslations('week');
  const spare = Array.from({ length: SPARE_ROWS }, () => emptyRow(day));
  return (
    <div role="group" aria-label={t(day)} data-day className="grid gap-x-6 gap-y-1 border-t border-line py-3 md:grid-cols-[8rem_1fr]">
      <p className="font-semibold md:pt-8">{t(day)}</p>
      <div className="grid max-w-[26rem] gap-2">
        {hours.map((row, index) => (
          <HourRow key={index} row={row} day={day} rows={rows} index={first + index} stepSeconds={stepSeconds} />
        ))}
        <details className="group">
          <summary
            aria-label={t('moreOn', { day: t(day) })}
            className="flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden"
          >
            <Icon name="chevron-down" className="size-5 group-open:rotate-180" />
            {t('more')}
          </summary>
          <div className="grid gap-2">
            {spare.map((row, index) => (
              <HourRow key={index} row={row} day={day} rows={rows} index={first + hours.length + index} stepSeconds={stepSeconds} />
            ))}
          </div>
        </details>
        <DayTools
          words={{
            allDay: t('allDay'),
            allDayOf: t('allDayOf', { day: t(day) }),
            copy: t('copyDay'),
            copyOf: t('copyDayOf', { day: t(day) }),
            copied: t('copied'),
          }}
        />
      </div>
    </div>
  );
}

type HourProps = { row: Row; day: Day; rows: HourRows; index: number; stepSeconds: number };

function HourRow({ row, day, rows, index, stepSeconds }: HourProps) {
  const t = useTranslations('week');
  return (
    <div data-hours className={HOURS_COLUMNS}>
      <input type="hidden" name={rows.marker(index, 'day')} value={day} />
      <Cell
        type="time"
        step={stepSeconds}
        name={rows.name(index, 'from')}
        word={t('from')}
        spoken={t('fromOn', { day: t(day) })}
        defaultValue={onClock(row.from)}
        errorCode={row.fromError}
      />
      <Cell
        type="time"
        step={stepSeconds}
        name={rows.name(index, 'to')}
        word={t('to')}
        spoken={t('toOn', { day: t(day) })}
        defaultValue={onClock(row.to)}
        errorCode={row.toError}
      />
    </div>
  );
}
