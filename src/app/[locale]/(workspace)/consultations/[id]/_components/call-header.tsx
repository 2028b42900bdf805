'use client';

import type { ReactNode } from 'react';
import { ElapsedClock } from './elapsed-clock';
import { otherOf, type RoomFacts } from './room-facts';
import { Icon } from '@/ui/kit/icon';

/** The other participant, the duration, and whether our server can be reached. */
export function CallHeader({ view, words, isStale, children }: RoomFacts & { children?: ReactNode }) {
  return (
    <header className="border-b border-line">
      <div className="flex items-center gap-3 px-4 py-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{otherOf(view).name}</h2>
          {view.startedAt !== undefined && (
            <p className="text-small text-muted">
              <ElapsedClock since={view.startedAt} label={words.elapsed} />
            </p>
          )}
        </div>
        {children}
      </div>
      <div role="status">
        {isStale && (
          <p className="flex items-center gap-2 bg-needs px-4 py-2 text-small font-medium text-on-needs">
            <Icon name="wifi-off" className="size-5 shrink-0" />
            {words.stale}
          </p>
        )}
      </div>
    </header>
  );
}
