import { useLocale, useTranslations } from 'next-intl';
import type { AppointmentStatus } from '@/domain/appointments/schema';
import { wallClockText } from '@/domain/shared/clock-text';
import { Link } from '@/i18n/link';
import { CELL_MINUTES, type Cells } from './use-cells';
import type { WeekDay, WeekVisit } from './week-days';

type Props = {
  days: readonly WeekDay[];
  row: number;
  /** Minutes since midnight at which the row begins. */
  begins: number;
  /** Absent until the script has come: then the week is for looking at. */
  cells: Cells | undefined;
};

/** One half hour of the week: the clock, and a cell for each day. */
export function WeekRow({ days, row, begins, cells }: Props) {
  const isHour = begins % 60 === 0;
  return (
    <tr className={isHour ? 'border-t border-line' : ''}>
      <th scope="row" className="pr-2 text-right whitespace-nowrap align-top font-normal text-muted tabular-nums">
        <span className={isHour ? '' : 'sr-only'}>{wallClockText(begins, useLocale())}</span>
      </th>
      {days.map((day, index) => (
        <DayCell key={day.on} day={day} cell={{ day: index, row }} begins={begins} cells={cells} />
      ))}
    </tr>
  );
}

type CellProps = Pick<Props, 'begins' | 'cells'> & { day: WeekDay; cell: { day: number; row: number } };

function DayCell({ day, cell, begins, cells }: CellProps) {
  const ends = begins + CELL_MINUTES;
  const isOpen = day.open?.some(({ from, until }) => from < ends && begins < until) === true;
  const visits = day.visits.filter(({ from }) => begins <= from && from < ends);
  return (
    <td className={`relative h-8 border-l border-line p-0 align-top ${isOpen ? 'bg-tint' : ''}`}>
      {cells !== undefined && !day.isPast && day.open !== null && (
        <Choose day={day} cell={cell} begins={begins} isOpen={isOpen} cells={cells} />
      )}
      {visits.map((visit) => (
        <Visit key={visit.id} visit={visit} />
      ))}
    </td>
  );
}

/** Lies over the cell, to be chosen; one of the whole grid is in the tab order, the arrow keys reach the others. */
function Choose({ day, cell, begins, isOpen, cells }: CellProps & { isOpen: boolean; cells: Cells }) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  const times = { from: wallClockText(begins, locale), to: wallClockText(begins + CELL_MINUTES, locale) };
  return (
    <button
      type="button"
      data-cell={`${String(cell.day)}:${String(cell.row)}`}
      tabIndex={cells.isActive(cell) ? 0 : -1}
      aria-label={t('cell', { day: day.weekday, ...times, state: isOpen ? 'open' : 'closed' })}
      aria-pressed={cells.isChosen(cell)}
      onPointerDown={() => cells.onPointerDown(cell)}
      onPointerEnter={() => cells.onPointerEnter(cell)}
      onKeyDown={(event) => cells.onKeyDown(cell, event)}
      className="absolute inset-0 size-full touch-none select-none hover:outline-2 hover:-outline-offset-2 hover:outline-edge focus-visible:z-10 aria-pressed:bg-needs"
    />
  );
}

const LOOKS: Record<AppointmentStatus, string> = {
  booked: 'bg-act text-on-act',
  checked_in: 'bg-needs text-on-needs',
  in_progress: 'bg-needs text-on-needs',
  completed: 'border border-edge bg-raised text-ink',
  cancelled: 'border border-line bg-paper text-muted',
  no_show: 'border border-line bg-paper text-muted line-through',
};

function Visit({ visit: { id, time, name, status } }: { visit: WeekVisit }) {
  const t = useTranslations('calendar');
  return (
    <Link
      href={`/appointments/${id}`}
      title={t('visit', { time, name })}
      aria-label={t('visit', { time, name })}
      className={`relative m-0.5 block truncate rounded-sm px-1.5 leading-relaxed no-underline ${LOOKS[status]}`}
    >
      {name}
    </Link>
  );
}
