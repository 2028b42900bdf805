import { DAY_MINUTES } from './day-window';
import { TICK_MINUTES } from './schema';
import { epochMsOf, isoOf } from '@/domain/shared/time';

const TICK_MS = TICK_MINUTES * 60_000;
const TICKS_A_DAY = DAY_MINUTES / TICK_MINUTES;
const CODE_OF_Z = 90;
const PRINTED_DAYS_MAX = 200;
/**
 * Cache of formatted ticks by day: the same few weeks are requested again and again, and formatting is otherwise the larger
 * part of finding slots.
 */
const printedDays = new Map<number, string[]>();

/** Formats ticks (five-minute steps since 1970) as ISO instants, reusing the current day from one tick to the next. */
export function tickPrinter(): (tick: number) => string {
  let day = Number.NaN;
  let printed: string[] = [];
  return (tick) => {
    const itsDay = Math.floor(tick / TICKS_A_DAY);
    if (itsDay !== day) {
      day = itsDay;
      printed = printedOn(day);
    }
    return (printed[tick - day * TICKS_A_DAY] ??= isoOf(tick * TICK_MS));
  };
}

function printedOn(day: number): string[] {
  const found = printedDays.get(day);
  if (found !== undefined) return found;
  if (printedDays.size >= PRINTED_DAYS_MAX) printedDays.clear();
  const made: string[] = [];
  printedDays.set(day, made);
  return made;
}

/**
 * `Date.parse` for the one shape in which instants are stored, several times as fast; other lengths fall back to `Date.parse`.
 */
export function epochMsOfPrinted(instant: string): number {
  if (instant.length !== 24 || instant.charCodeAt(23) !== CODE_OF_Z) return epochMsOf(instant);
  const year = pairAt(instant, 0) * 100 + pairAt(instant, 2);
  const month = pairAt(instant, 5);
  // Days since 1970 in the proleptic Gregorian calendar, with years that begin in March so that the leap day comes last.
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + pairAt(instant, 8) - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const day = marchYear * 365 + leapDays + dayOfYear - 719_468;
  const seconds = pairAt(instant, 11) * 3600 + pairAt(instant, 14) * 60 + pairAt(instant, 17);
  return (day * 86_400 + seconds) * 1000 + pairAt(instant, 20) * 10 + instant.charCodeAt(22) - 48;
}

/** Parses the two digits at an offset of a text. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
