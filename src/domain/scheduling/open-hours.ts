import { clockOfMinutes } from '@/domain/shared/clock';
import { mergeWindows, windowOf, type DayWindow } from './day-window';
import type { Availability } from './schema';

type Hours = Pick<Availability, 'weekly' | 'exceptions'>;
/** A weekday of every week, 1 is Monday, or one date. */
export type HoursOn = { day: number } | { on: string };

/** When the doctor can be booked on a date of this weekday, merged and in order; null on a day off. */
export function openWindows({ weekly, exceptions }: Hours, { on, day }: { on: string; day: number }): DayWindow[] | null {
  const special = exceptions.filter((exception) => exception.on === on);
  if (special.some(({ closed }) => closed === true)) return null;
  const extra = special.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [{ from, to }]));
  return mergeWindows([...weekly.filter((window) => window.day === day), ...extra].map((window) => windowOf(window)));
}

/** The hours with a further window, every week or on one date; a day's weekly windows that meet it become one. */
export function withOpenHours({ weekly, exceptions }: Hours, when: HoursOn, window: DayWindow): Hours {
  if ('on' in when) return { weekly, exceptions: [...exceptions, { on: when.on, ...clocksOf(window) }] };
  const { day } = when;
  const merged = mergeWindows([...weekly.filter((one) => one.day === day).map((one) => windowOf(one)), window]);
  return { exceptions, weekly: [...weekly.filter((one) => one.day !== day), ...merged.map((one) => ({ day, ...clocksOf(one) }))] };
}

function clocksOf({ from, until }: DayWindow): { from: string; to: string } {
  return { from: clockOfMinutes(from), to: clockOfMinutes(until) };
}
