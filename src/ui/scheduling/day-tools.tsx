'use client';

import { useState, type MouseEvent } from 'react';
import { buttonLook } from '@/ui/kit/button-look';
import { useHasScript } from '@/ui/use-has-script';
import { copyToAllDays, openAllDay } from './fill-days';

type Props = { words: { allDay: string; allDayOf: string; copy: string; copyOf: string; copied: string } };

/** Fills in a day's hours at one press; without script they are typed. Nothing is saved by it. */
export function DayTools({ words }: Props) {
  const hasScript = useHasScript();
  const [isCopied, setCopied] = useState(false);
  if (!hasScript) return null;
  const dayOf = (event: MouseEvent<HTMLElement>) => event.currentTarget.closest<HTMLElement>('[data-day]');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button type="button" aria-label={words.allDayOf} className={buttonLook('quiet')} onClick={(event) => openAllDay(dayOf(event))}>
        {words.allDay}
      </button>
      <button
        type="button"
        aria-label={words.copyOf}
        className={buttonLook('quiet')}
        onClick={(event) => {
          copyToAllDays(dayOf(event));
          setCopied(true);
        }}
      >
        {words.copy}
      </button>
      <span role="status" className="text-small text-muted">
        {isCopied && words.copied}
      </span>
    </div>
  );
}
