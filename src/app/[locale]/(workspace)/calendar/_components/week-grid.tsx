'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { AvailabilityReply } from '@/domain/scheduling/api';
import { Notice } from '@/ui/kit/notice';
import { useHasScript } from '@/ui/use-has-script';
import { OpenDialog } from './open-dialog';
import { CELL_MINUTES, useCells, type Selection } from './use-cells';
import type { WeekDay } from './week-days';
import { WeekRow } from './week-row';

type Props = { days: readonly WeekDay[]; availability: AvailabilityReply };

/** From and until in minutes: eight to eight, or as far as the week needs. */
function shownHours(days: readonly WeekDay[]): { from: number; until: number } {
  const windows = days.flatMap(({ open, visits }) => [...(open ?? []), ...visits]);
  const from = Math.min(8 * 60, ...windows.map((window) => window.from));
  const until = Math.max(20 * 60, ...windows.map((window) => window.until));
  return { from: Math.floor(from / 60) * 60, until: Math.min(24 * 60, Math.ceil(until / 60) * 60) };
}

/** The week on a desk. Open hours are tinted, visits are links, and dragging over the rest opens hours. */
export function WeekGrid({ days, availability }: Props) {
  const t = useTranslations('calendar');
  const { from, until } = shownHours(days);
  const rows = (until - from) / CELL_MINUTES;
  const [chosen, setChosen] = useState<Selection | null>(null);
  const [isSaved, setSaved] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const isOffered = days.map(({ isPast, open }) => !isPast && open !== null);
  const cells = useCells({ grid, rows, isOffered, onChosen: setChosen });
  const hasScript = useHasScript();
  const day = chosen === null ? undefined : days[chosen.day];
  return (
    <>
      <div role="status" className="mb-3 empty:hidden">
        {isSaved && chosen === null && <Notice kind="done">{t('opened')}</Notice>}
      </div>
      {hasScript && <p className="mb-3 text-small text-muted">{t('hint')}</p>}
      <table ref={grid} aria-label={t('grid')} className="w-full table-fixed border-b border-line text-small">
        <thead>
          <tr>
            <td className="w-20 [:lang(hi)_&]:w-32 [:lang(pa)_&]:w-32" />
            {days.map((one) => (
              <DayHead key={one.on} day={one} />
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <WeekRow key={row} days={days} row={row} begins={from + row * CELL_MINUTES} cells={hasScript ? cells : undefined} />
          ))}
        </tbody>
      </table>
      {day !== undefined && chosen !== null && (
        <OpenDialog
          day={day}
          window={{ from: from + chosen.from * CELL_MINUTES, until: from + chosen.until * CELL_MINUTES }}
          availability={availability}
          onSaved={() => setSaved(true)}
          onClose={() => {
            setChosen(null);
            cells.clear();
          }}
        />
      )}
    </>
  );
}

function DayHead({ day: { weekday, date, isToday, isPast, open, freeCount } }: { day: WeekDay }) {
  const t = useTranslations('calendar');
  return (
    <th scope="col" className={`border-l border-line px-2 pb-1 text-left align-top ${isToday ? 'text-act' : ''}`}>
      <span className="block truncate">{weekday}</span>
      <span className="block truncate font-normal text-muted">{date}</span>
      <span className="block truncate font-normal text-muted">
        {open === null && t('off')}
        {open !== null && !isPast && open.length > 0 && t('freeCount', { count: freeCount })}
      </span>
    </th>
  );
}
