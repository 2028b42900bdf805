import { Temporal } from 'temporal-polyfill';
import type { Availability } from './schema';
import type { SlotQuestion } from './slots';

/**
 * A slow, simple reference implementation of free slots, for tests only. It steps through every minute with Temporal, reads the
 * wall clock, and shares no code with the production implementation.
 */
type Walk = { firstMinute: number; wall: Int32Array };
const walks = new Map<string, Walk>();

/** The wall-clock reading (days × 1440 + minutes, from `from`) at every minute from a day before `from` to a day after. */
function walkOf(zone: string, from: string, days: number): Walk {
  const key = `${zone} ${from} ${String(days)}`;
  const found = walks.get(key);
  if (found !== undefined) return found;
  const date = Temporal.PlainDate.from(from);
  const firstMinute = Temporal.Instant.from(`${date.subtract({ days: 1 }).toString()}T00:00Z`).epochMilliseconds / 60_000;
  const wall = new Int32Array((days + 3) * 1440);
  for (let i = 0; i < wall.length; i += 1) {
    const there = Temporal.Instant.fromEpochMilliseconds((firstMinute + i) * 60_000).toZonedDateTimeISO(zone);
    wall[i] = date.until(there.toPlainDate()).days * 1440 + there.hour * 60 + there.minute;
  }
  const walk = { firstMinute, wall };
  walks.set(key, walk);
  return walk;
}

export function slotsByBruteForce(question: SlotQuestion): string[] {
  const { availability, busy, from, days, now, leadMinutes } = question;
  const { firstMinute, wall } = walkOf(availability.timeZone, from, days);
  const minuteAt = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000 - firstMinute;
  const taken = new Uint8Array(wall.length);
  for (const { startsAt, endsAt, bufferMinutes } of busy) {
    const until = minuteAt(endsAt) + (bufferMinutes ?? availability.bufferMinutes);
    for (let i = Math.max(0, minuteAt(startsAt)); i < until && i < taken.length; i += 1) taken[i] = 1;
  }
  const starts: string[] = [];
  const earliest = minuteAt(now) + leadMinutes;
  for (let day = 0; day < days; day += 1) {
    for (const [open, close] of openRuns(availability, Temporal.PlainDate.from(from).add({ days: day }))) {
      const begins = wall.findIndex((shown) => shown >= day * 1440 + open);
      const ends = wall.findIndex((shown) => shown >= day * 1440 + close);
      let at = begins;
      while (at + availability.slotMinutes <= ends) {
        const until = at + availability.slotMinutes + availability.bufferMinutes;
        const isFree = !taken.subarray(at, until).includes(1);
        if (isFree && at >= earliest) {
          starts.push(Temporal.Instant.fromEpochMilliseconds((firstMinute + at) * 60_000).toString({ fractionalSecondDigits: 3 }));
        }
        at = until;
      }
    }
  }
  return starts;
}

/** The open minute ranges of one date, found by marking each minute of the day. */
function openRuns({ weekly, exceptions }: Availability, date: Temporal.PlainDate): [number, number][] {
  const today = exceptions.filter((exception) => exception.on === date.toString());
  if (today.some((exception) => exception.closed === true)) return [];
  const isOpen = new Array<boolean>(1441).fill(false);
  const mark = (from = '', to = '') => {
    const [hour = 0, minute = 0] = from.split(':').map(Number);
    const [toHour = 0, toMinute = 0] = to.split(':').map(Number);
    const until = toHour === 0 && toMinute === 0 ? 1440 : toHour * 60 + toMinute;
    isOpen.fill(true, hour * 60 + minute, until);
  };
  for (const window of weekly) if (window.day === date.dayOfWeek) mark(window.from, window.to);
  for (const window of today) mark(window.from, window.to);
  const runs: [number, number][] = [];
  for (let i = 0; i < 1440; i += 1) {
    if (isOpen[i] === true && isOpen[i - 1] !== true) runs.push([i, isOpen.indexOf(false, i)]);
  }
  return runs;
}
