import { DAY_MINUTES, mergeWindows, windowOf, type DayWindow } from './day-window';
import { TICK_MINUTES, type Availability } from './schema';
import { epochMsOfPrinted, tickPrinter } from './tick-text';
import { epochMsOf, isoOf } from '@/domain/shared/time';
import { minuteOfWall, offsetSegments, type OffsetSegment } from '@/domain/shared/zone-offsets';

const MINUTE_MS = 60_000;
/** What {@link freeTicks} counts in. */
export const TICK_MS = TICK_MINUTES * MINUTE_MS;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
const TICKS_A_DAY = DAY_MINUTES / TICK_MINUTES;
const NOTHING_TAKEN = new Uint8Array(0);
export const SLOT_DAYS_MAX = 31;

/** A bookable interval of ISO instants; `endsAt` is exclusive and excludes the buffer. */
export type Slot = { startsAt: string; endsAt: string };

/**
 * An interval in which the doctor is busy. `bufferMinutes` is the pause fixed at booking; the availability's current one when
 * absent.
 */
export type Busy = { startsAt: string; endsAt: string; bufferMinutes?: number };

/** The input of {@link freeSlots}. */
export type SlotQuestion = {
  availability: Availability;
  busy: readonly Busy[];
  /** First date, in the doctor's zone. */
  from: string;
  /** How many dates, 1 to 31. */
  days: number;
  now: string;
  /** A slot must begin at least this long after `now`. */
  leadMinutes: number;
};

/**
 * The free slots of `days` dates from `from`, in order. A slot belongs to the date of the window it lies in.
 *
 * Each window is converted to instants once and then stepped through in elapsed time, so a day on which the clock springs
 * forward has fewer slots, none in the gap, and a day on which it falls back has more, none of them twice. Free means exactly
 * that {@link holdTicks} of the slot meets no tick of what is busy, so what is shown free can be held, whatever slot length the
 * older bookings were made with.
 */
export function freeSlots(question: SlotQuestion): Slot[] {
  const slotTicks = question.availability.slotMinutes / TICK_MINUTES;
  const print = tickPrinter();
  return freeTicks(question, Infinity).map((tick) => ({ startsAt: print(tick), endsAt: print(tick + slotTicks) }));
}

/** The ticks (steps of five minutes since 1970) at which the first `max` of the {@link freeSlots} begin, in order. */
export function freeTicks({ availability, busy, from, days, now, leadMinutes }: SlotQuestion, max: number): number[] {
  const { timeZone, slotMinutes, bufferMinutes } = availability;
  const firstDay = dayNumberOf(from);
  const untilDay = firstDay + Math.min(Math.max(days, 0), SLOT_DAYS_MAX);
  // Two days of margin on each side: a zone is at most 14 hours from UTC, and a slot with its buffer lasts at most six.
  const originTick = (firstDay - 2) * TICKS_A_DAY;
  const occupied = busyTicks(busy, bufferMinutes, originTick, (untilDay - firstDay + 4) * TICKS_A_DAY);
  const segments = offsetSegments(timeZone, (firstDay - 2) * DAY_MS, (untilDay + 2) * DAY_MS);
  const windowsOn = windowsByDay(availability, firstDay, untilDay);
  const earliest = earliestTick(now, leadMinutes);
  const slotTicks = slotMinutes / TICK_MINUTES;
  const occupiedTicks = slotTicks + bufferMinutes / TICK_MINUTES;
  const free: number[] = [];
  for (let day = firstDay; day < untilDay; day += 1) {
    for (const window of windowsOn(day)) {
      const { first, last } = ticksOf(window, day, segments, slotTicks);
      for (let tick = first; tick <= last; tick += occupiedTicks) {
        if (tick < earliest || anyTaken(occupied, tick - originTick, occupiedTicks)) continue;
        free.push(tick);
        if (free.length >= max) return free;
      }
    }
  }
  return free;
}

/** The first tick at which a slot may begin that must begin `leadMinutes` after `now`. */
export function earliestTick(now: string, leadMinutes: number): number {
  return Math.ceil((epochMsOf(now) + leadMinutes * MINUTE_MS) / TICK_MS);
}

/** The slot that begins at a tick. */
export function slotAtTick(tick: number, slotMinutes: number): Slot {
  return { startsAt: isoOf(tick * TICK_MS), endsAt: isoOf(tick * TICK_MS + slotMinutes * MINUTE_MS) };
}

/** Whether `startsAt` begins a slot of this availability, free or not, past or not. */
export function isSlot(availability: Availability, startsAt: string): boolean {
  return slotStarting(availability, startsAt) !== null;
}

/** The slot that begins at `startsAt`, free or not, or null when none does. */
export function slotStarting(availability: Availability, startsAt: string): Slot | null {
  const atMs = epochMsOf(startsAt);
  if (atMs % TICK_MS !== 0) return null;
  const tick = atMs / TICK_MS;
  const utcDay = Math.floor(atMs / DAY_MS);
  const segments = offsetSegments(availability.timeZone, (utcDay - 2) * DAY_MS, (utcDay + 3) * DAY_MS);
  const windowsOn = windowsByDay(availability, utcDay - 1, utcDay + 2);
  const slotTicks = availability.slotMinutes / TICK_MINUTES;
  const step = slotTicks + availability.bufferMinutes / TICK_MINUTES;
  for (let day = utcDay - 1; day <= utcDay + 1; day += 1) {
    for (const window of windowsOn(day)) {
      const { first, last } = ticksOf(window, day, segments, slotTicks);
      const isOne = tick >= first && tick <= last && (tick - first) % step === 0;
      if (isOne) return { startsAt: isoOf(atMs), endsAt: isoOf(atMs + availability.slotMinutes * MINUTE_MS) };
    }
  }
  return null;
}

/**
 * The five-minute ticks a booking occupies: ISO instants, from its start up to its end and the pause after it. Two bookings
 * overlap exactly when they share a tick, so creating one lock document per tick (`{doctorId}@{tick}`) makes double booking
 * impossible, also between slots of different lengths. The pause counts once, after the booking.
 */
export function holdTicks(startsAt: string, endsAt: string, bufferMinutes: number): string[] {
  const first = Math.floor(epochMsOfPrinted(startsAt) / TICK_MS);
  const until = Math.ceil((epochMsOfPrinted(endsAt) + bufferMinutes * MINUTE_MS) / TICK_MS);
  const print = tickPrinter();
  const ticks: string[] = [];
  for (let tick = first; tick < until; tick += 1) ticks.push(print(tick));
  return ticks;
}

/** The ticks at which the first and the last slot of a window begin. The last one still ends inside the window. */
function ticksOf(window: DayWindow, day: number, segments: readonly OffsetSegment[], slotTicks: number) {
  const first = Math.ceil(minuteOfWall(segments, day * DAY_MINUTES + window.from) / TICK_MINUTES);
  const until = Math.floor(minuteOfWall(segments, day * DAY_MINUTES + window.until) / TICK_MINUTES);
  return { first, last: until - slotTicks };
}

/** One byte per tick from `originTick` on, 1 where something is booked. */
function busyTicks(busy: readonly Busy[], bufferMinutes: number, originTick: number, length: number): Uint8Array {
  if (busy.length === 0) return NOTHING_TAKEN;
  const occupied = new Uint8Array(length);
  for (const booking of busy) {
    const pauseMs = (booking.bufferMinutes ?? bufferMinutes) * MINUTE_MS;
    const first = Math.floor(epochMsOfPrinted(booking.startsAt) / TICK_MS) - originTick;
    const until = Math.ceil((epochMsOfPrinted(booking.endsAt) + pauseMs) / TICK_MS) - originTick;
    for (let tick = Math.max(first, 0); tick < until && tick < length; tick += 1) occupied[tick] = 1;
  }
  return occupied;
}

function anyTaken(occupied: Uint8Array, from: number, count: number): boolean {
  if (occupied.length === 0) return false;
  for (let tick = from; tick < from + count; tick += 1) if (occupied[tick] === 1) return true;
  return false;
}

/** The merged windows by date, as days since 1970, with exceptions applied; only for days of the range. */
function windowsByDay({ weekly, exceptions }: Availability, fromDay: number, untilDay: number) {
  const usual = Array.from({ length: 8 }, (_, weekday) =>
    mergeWindows(weekly.filter((window) => window.day === weekday).map((window) => windowOf(window))),
  );
  const special = new Map<number, DayWindow[]>();
  const closed = new Set<number>();
  const [fromOn, untilOn] = [dateTextOf(fromDay), dateTextOf(untilDay)];
  for (const { on, closed: isClosed, from, to } of exceptions) {
    if (on < fromOn || on >= untilOn) continue;
    const day = dayNumberOf(on);
    if (isClosed === true) closed.add(day);
    else if (from !== undefined && to !== undefined) special.set(day, [...(special.get(day) ?? []), windowOf({ from, to })]);
  }
  return (day: number): readonly DayWindow[] => {
    if (closed.has(day)) return [];
    const windows = usual[weekdayOfDay(day)] ?? [];
    const extra = special.get(day);
    return extra === undefined ? windows : mergeWindows([...windows, ...extra]);
  };
}

function dayNumberOf(on: string): number {
  return epochMsOf(`${on}T00:00:00.000Z`) / DAY_MS;
}

function dateTextOf(day: number): string {
  return isoOf(day * DAY_MS).slice(0, 10);
}

/** 1970-01-01 was a Thursday, the fourth day of the ISO week. */
function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
