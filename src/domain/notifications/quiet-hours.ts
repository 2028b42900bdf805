import { addDays, instantAt, wallClockOf } from '@/domain/shared/time';
import type { QuietHours } from './schema';

/**
 * When a routine message may be delivered: `at` itself, or the end of the quiet hours it falls into. Right across a DST change,
 * because the end is a wall-clock time. Equal hours are no quiet hours.
 */
export function afterQuietHours(at: string, quiet: QuietHours | undefined, zone: string): string {
  if (quiet === undefined || quiet.from === quiet.until) return at;
  const { on, minutes } = wallClockOf(at, zone);
  const now = clockOf(minutes);
  const spansMidnight = quiet.from > quiet.until;
  const isQuiet = spansMidnight ? now >= quiet.from || now < quiet.until : now >= quiet.from && now < quiet.until;
  if (!isQuiet) return at;
  const endsTomorrow = spansMidnight && now >= quiet.from;
  return instantAt(endsTomorrow ? addDays(on, 1) : on, quiet.until, zone);
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
