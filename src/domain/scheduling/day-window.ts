import { minutesOfClock } from '@/domain/shared/clock';

export const DAY_MINUTES = 1440;

/** A part of one day in minutes since its midnight; `until` is exclusive and at most 1440. */
export type DayWindow = { from: number; until: number };

/** Parses `from`/`to` as minutes. `to` of 00:00 means the midnight that ends the day, the same as 24:00. */
export function windowOf({ from, to }: { from: string; to: string }): DayWindow {
  const until = minutesOfClock(to);
  return { from: minutesOfClock(from), until: until === 0 ? DAY_MINUTES : until };
}

/** Sorted, with overlapping and touching windows merged, so that the slot grid continues across a seam. */
export function mergeWindows(windows: readonly DayWindow[]): DayWindow[] {
  const merged: DayWindow[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && window.from <= last.until) last.until = Math.max(last.until, window.until);
    else merged.push({ ...window });
  }
  return merged;
}
