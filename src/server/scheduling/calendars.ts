import { BOOKING_LEAD_MINUTES } from '@/domain/appointments/schema';
import type { Availability } from '@/domain/scheduling/schema';
import { earliestTick, freeTicks, slotAtTick, type Busy, type Slot } from '@/domain/scheduling/slots';
import { addDays, localDateOf } from '@/domain/shared/time';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPages } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';
import { availabilities } from './collections';
import { findBusyTimes, NEXT_SLOT_DAYS } from './list-free-slots';

/** Start times kept of each doctor: as time passes the next one is at hand. */
const TICKS_KEPT = 32;
/** More doctors than this without known hours are read as the whole collection, a thousand at a time. */
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
/** What is known of one doctor's time; absent is not read yet, null is a doctor without hours. */
type Calendar = { availability?: Availability | null; free?: Free };

/**
 * When the next slot begins (a tick), null for not within two weeks. Not exact is a lower bound: what the hours alone allow.
 */
export type NextFree = { tick: number | null; isExact: boolean };

export type Calendars = ReturnType<typeof makeCalendars>;

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

/**
 * Doctors' next free slots, kept in memory until {@link Calendars.forget} is called for them. Hours alone give a lower bound
 * without a read; bookings are read only of doctors whose exact time is needed.
 */
export function makeCalendars() {
  const known = new Map<string, Calendar>();

  function calendarOf(doctorId: string): Calendar {
    const found = known.get(doctorId) ?? {};
    known.set(doctorId, found);
    return found;
  }

  /** Reads the hours that are not known yet. A calendar that is forgotten meanwhile stays forgotten. */
  async function loadHours({ read }: Pick<ReadCtx, 'read'>, doctorIds: readonly string[]): Promise<void> {
    const missing = new Map<string, Calendar>();
    for (const id of doctorIds) {
      const calendar = calendarOf(id);
      if (calendar.availability === undefined) missing.set(id, calendar);
    }
    if (missing.size === 0) return;
    if (missing.size <= READ_SINGLY_MAX) {
      await Promise.all(
        [...missing].map(async ([id, calendar]) => {
          calendar.availability = await read.get(availabilities, id);
        }),
      );
      return;
    }
    for await (const page of findPages(read, availabilities)) {
      for (const availability of page) {
        const calendar = missing.get(availability.id);
        if (calendar) calendar.availability = availability;
      }
      // Parsing a thousand documents takes tens of milliseconds; other requests go first.
      await new Promise((done) => setImmediate(done));
    }
    for (const calendar of missing.values()) calendar.availability ??= null;
  }

  /** The next free slots of these doctors, exact. Those that are not known are read, again where a change came meanwhile. */
  async function findNextSlots({ read }: Pick<ReadCtx, 'read'>, doctorIds: readonly string[], moment: Moment) {
    for (;;) {
      const unknown = doctorIds.filter((id) => !nextOf(calendarOf(id), moment).isExact);
      if (unknown.length === 0) return new Map(doctorIds.map((id) => [id, slotOf(calendarOf(id), moment)]));
      await loadHours({ read }, unknown);
      for (let i = 0; i < unknown.length; i += BUSY_AT_ONCE) {
        await Promise.all(unknown.slice(i, i + BUSY_AT_ONCE).map((id) => readBookings(read, id, moment)));
      }
    }
  }

  async function readBookings(reader: Reader, doctorId: string, moment: Moment): Promise<void> {
    const calendar = calendarOf(doctorId);
    const { availability } = calendar;
    if (availability) calendar.free = await readFree(reader, doctorId, availability, moment);
  }

  return {
    loadHours,
    findNextSlots,
    /** A doctor whose hours are not known yet may be free at once. */
    nextFree: (doctorId: string, moment: Moment): NextFree => nextOf(calendarOf(doctorId), moment),
    forget(doctorId: string, what: 'bookings' | 'everything') {
      const { availability } = known.get(doctorId) ?? {};
      // A new object: what is being read for the old one must not be taken for news.
      known.set(doctorId, what === 'bookings' && availability !== undefined ? { availability } : {});
    },
  };
}

function slotOf(calendar: Calendar, moment: Moment): Slot | null {
  const { tick } = nextOf(calendar, moment);
  return tick === null || !calendar.availability ? null : slotAtTick(tick, calendar.availability.slotMinutes);
}

function nextOf(calendar: Calendar, moment: Moment): NextFree {
  const { availability } = calendar;
  if (availability === undefined) return { tick: moment.earliest, isExact: false };
  if (availability === null) return { tick: null, isExact: true };
  const kept = calendar.free && nextAmong(calendar.free, availability, moment);
  if (kept) return kept;
  calendar.free = { ...freeOn(availability, [], moment, 0, NEXT_SLOT_DAYS), isExact: false };
  return nextAmong(calendar.free, availability, moment) ?? { tick: null, isExact: true };
}

/** Null when what is kept does not answer: the clock was set back, or the last of it has gone by. */
function nextAmong({ ticks, from, through, isCut, isExact }: Free, { timeZone }: Availability, moment: Moment): NextFree | null {
  if (moment.earliest < from) return null;
  for (const tick of ticks) if (tick >= moment.earliest) return { tick, isExact };
  const isAll = !isCut && through >= moment.dateIn(timeZone, NEXT_SLOT_DAYS - 1);
  return isAll ? { tick: null, isExact: true } : null;
}

/** Most doctors have a free slot today or tomorrow, so the near days are read first. */
async function readFree(reader: Reader, doctorId: string, availability: Availability, moment: Moment): Promise<Free> {
  const near = await readFreeOn(reader, doctorId, availability, moment, [0, 2]);
  return near.ticks.length > 0 ? near : readFreeOn(reader, doctorId, availability, moment, [2, NEXT_SLOT_DAYS]);
}

async function readFreeOn(reader: Reader, doctorId: string, availability: Availability, moment: Moment, days: readonly [number, number]) {
  const [fromDay, untilDay] = days;
  const { timeZone } = availability;
  const range = { timeZone, first: moment.dateIn(timeZone, fromDay), last: moment.dateIn(timeZone, untilDay - 1) };
  const busy = await findBusyTimes(reader, doctorId, range);
  return { ...freeOn(availability, busy, moment, fromDay, untilDay), isExact: true };
}

/** Days are counted from today; `untilDay` is exclusive. */
function freeOn(availability: Availability, busy: readonly Busy[], moment: Moment, fromDay: number, untilDay: number) {
  const { timeZone } = availability;
  const through = moment.dateIn(timeZone, untilDay - 1);
  const range = { from: moment.dateIn(timeZone, fromDay), days: untilDay - fromDay };
  const ticks = freeTicks({ availability, busy, ...range, now: moment.now, leadMinutes: BOOKING_LEAD_MINUTES }, TICKS_KEPT);
  return { ticks, from: moment.earliest, through, isCut: ticks.length >= TICKS_KEPT };
}
