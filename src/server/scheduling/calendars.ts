import { BOOKING_LEAD_MINUTES } from '@/domain/appointments/schema';
import type { Availability } from '@/domain/scheduling/schema';
import { earliestTick, freeTicks, slotAtTick, type Busy, type Slot } from '@/domain/scheduling/slots';
import { addDays, localDateOf } from '@/domain/shared/time';
import { findPages } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';
import { availabilities } from './collections';
import { findBusyTimes, NEXT_SLOT_DAYS } from './list-free-slots';

/** Start times kept of each doctor: as time passes the next one is at hand. */
const TICKS_KEPT = 32;
/** More doctors than this without known hours are read as the whole collection, page by page. */
const READ_SINGLY_MAX = 100;
const BUSY_AT_ONCE = 50;

/** The moment a search is made at. */
export type Moment = {
  now: string;
  /** The first tick at which a slot may begin. */
  earliest: number;
  /** The date so many days after today in a zone. */
  dateIn: (zone: string, daysAhead: number) => string;
};

/** Start ticks of free slots from the tick `from` on: of all of them up to the date `through`, or of the first when `isCut`. */
type Free = { ticks: readonly number[]; from: number; through: string; isCut: boolean; isExact: boolean };

/** When the next slot begins (a tick), null for not within two weeks. Not exact is a lower bound: what the hours alone allow. */
type NextFree = { tick: number | null; isExact: boolean };

/** What is known of one doctor's time. Hours are null for a doctor without any, absent while they are not read. */
export type Calendar = {
  readonly doctorId: string;
  hours?: Availability | null | undefined;
  free?: Free | undefined;
  /** The last answer, for a search that may begin at the same tick. */
  last?: { earliest: number; next: NextFree } | undefined;
  /** Counts what made it forget: what was being read then is out of date. */
  forgotten: number;
};

/** Dates are worked out once a search, not once a doctor. */
export function momentOf(now: string): Moment {
  const datesOfZones = new Map<string, string[]>();
  return {
    now,
    earliest: earliestTick(now, BOOKING_LEAD_MINUTES),
    dateIn(zone, daysAhead) {
      const dates = datesOfZones.get(zone) ?? [localDateOf(now, zone)];
      datesOfZones.set(zone, dates);
      return (dates[daysAhead] ??= addDays(dates[0] ?? '', daysAhead));
    },
  };
}

/** Doctors' calendars, kept in memory; each knows what was read of it until `forget` is called for its doctor. */
export function makeCalendars() {
  const known = new Map<string, Calendar>();
  return {
    of(doctorId: string): Calendar {
      const calendar = known.get(doctorId) ?? { doctorId, forgotten: 0 };
      known.set(doctorId, calendar);
      return calendar;
    },
    forget(doctorId: string, what: 'bookings' | 'everything'): void {
      const calendar = known.get(doctorId);
      if (!calendar) return;
      if (what === 'everything') calendar.hours = undefined;
      calendar.free = undefined;
      calendar.last = undefined;
      calendar.forgotten += 1;
    },
  };
}

/** Reads the hours that are not known yet. */
export async function loadHours(reader: Reader, calendars: readonly Calendar[]): Promise<void> {
  const missing = calendars.filter(({ hours }) => hours === undefined);
  if (missing.length === 0) return;
  const keep = keeper(missing);
  if (missing.length <= READ_SINGLY_MAX) {
    await Promise.all(missing.map(async ({ doctorId }) => keep(doctorId, await reader.get(availabilities, doctorId))));
    return;
  }
  const without = new Set(missing.map(({ doctorId }) => doctorId));
  for await (const page of findPages(reader, availabilities)) {
    for (const hours of page) if (without.delete(hours.id)) keep(hours.id, hours);
    // Parsing a thousand documents takes tens of milliseconds; other requests go first.
    await new Promise((done) => setImmediate(done));
  }
  for (const doctorId of without) keep(doctorId, null);
}

/** Keeps the hours of those calendars that forgot nothing since. */
function keeper(calendars: readonly Calendar[]): (doctorId: string, hours: Availability | null) => void {
  const before = new Map(calendars.map((calendar) => [calendar.doctorId, { calendar, forgotten: calendar.forgotten }]));
  return (doctorId, hours) => {
    const found = before.get(doctorId);
    if (found && found.calendar.forgotten === found.forgotten) found.calendar.hours = hours;
  };
}

/** Makes the next free slots of these doctors exact: reads what is not known, again where a change came meanwhile. */
export async function loadNextFree(reader: Reader, calendars: readonly Calendar[], moment: Moment): Promise<void> {
  for (;;) {
    const open = calendars.filter((calendar) => !nextFree(calendar, moment).isExact);
    if (open.length === 0) return;
    await loadHours(reader, open);
    for (let i = 0; i < open.length; i += BUSY_AT_ONCE) {
      await Promise.all(open.slice(i, i + BUSY_AT_ONCE).map((calendar) => loadFree(reader, calendar, moment)));
    }
  }
}

async function loadFree(reader: Reader, calendar: Calendar, moment: Moment): Promise<void> {
  const { doctorId, hours, forgotten } = calendar;
  if (!hours) return;
  const free = await readFree(reader, doctorId, hours, moment);
  if (calendar.forgotten !== forgotten) return;
  calendar.free = free;
  calendar.last = undefined;
}

/** Costs no read. A doctor whose hours are not known yet may be free at once. */
export function nextFree(calendar: Calendar, moment: Moment): NextFree {
  const { last } = calendar;
  if (last?.earliest === moment.earliest) return last.next;
  const next = findNextFree(calendar, moment);
  // That there is none depends on the date, too.
  if (next.tick !== null && calendar.hours !== undefined) calendar.last = { earliest: moment.earliest, next };
  return next;
}

/** The slot of {@link nextFree}, or null. */
export function nextSlot(calendar: Calendar, moment: Moment): Slot | null {
  const { tick } = nextFree(calendar, moment);
  return tick === null || !calendar.hours ? null : slotAtTick(tick, calendar.hours.slotMinutes);
}

function findNextFree(calendar: Calendar, moment: Moment): NextFree {
  const { hours } = calendar;
  if (hours === undefined) return { tick: moment.earliest, isExact: false };
  if (hours === null) return { tick: null, isExact: true };
  const kept = calendar.free && nextAmong(calendar.free, hours, moment);
  if (kept) return kept;
  calendar.free = { ...freeOn(hours, [], moment, 0, NEXT_SLOT_DAYS), isExact: false };
  return nextAmong(calendar.free, hours, moment) ?? { tick: null, isExact: true };
}

/** Null when what is kept does not answer: the clock was set back, or the last of it has gone by. */
function nextAmong({ ticks, from, through, isCut, isExact }: Free, { timeZone }: Availability, moment: Moment): NextFree | null {
  if (moment.earliest < from) return null;
  for (const tick of ticks) if (tick >= moment.earliest) return { tick, isExact };
  const isAll = !isCut && through >= moment.dateIn(timeZone, NEXT_SLOT_DAYS - 1);
  return isAll ? { tick: null, isExact: true } : null;
}

/** Most doctors have a free slot today or tomorrow, so the near days are read first. */
async function readFree(reader: Reader, doctorId: string, hours: Availability, moment: Moment): Promise<Free> {
  const near = await readFreeOn(reader, doctorId, hours, moment, [0, 2]);
  return near.ticks.length > 0 ? near : readFreeOn(reader, doctorId, hours, moment, [2, NEXT_SLOT_DAYS]);
}

async function readFreeOn(reader: Reader, doctorId: string, hours: Availability, moment: Moment, days: readonly [number, number]) {
  const [fromDay, untilDay] = days;
  const { timeZone } = hours;
  const range = { timeZone, first: moment.dateIn(timeZone, fromDay), last: moment.dateIn(timeZone, untilDay - 1) };
  const busy = await findBusyTimes(reader, doctorId, range);
  return { ...freeOn(hours, busy, moment, fromDay, untilDay), isExact: true };
}

/** Days are counted from today; `untilDay` is exclusive. */
function freeOn(availability: Availability, busy: readonly Busy[], moment: Moment, fromDay: number, untilDay: number) {
  const { timeZone } = availability;
  const through = moment.dateIn(timeZone, untilDay - 1);
  const range = { from: moment.dateIn(timeZone, fromDay), days: untilDay - fromDay };
  const ticks = freeTicks({ availability, busy, ...range, now: moment.now, leadMinutes: BOOKING_LEAD_MINUTES }, TICKS_KEPT);
  return { ticks, from: moment.earliest, through, isCut: ticks.length >= TICKS_KEPT };
}
