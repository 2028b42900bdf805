import { Temporal } from 'temporal-polyfill';
import { minutesOfClock } from './clock';

const MINUTE_MS = 60_000;

/** A wall clock reading: the calendar date and the minutes since that date's midnight on the clock face (0 to 1439). */
export type WallClock = { on: string; minutes: number };

/** Zones that were found to exist, which takes longer than everything else of a check. There are some hundred, and ways to write each. */
const knownZones = new Set<string>();
const KNOWN_ZONES_MAX = 1000;

/** Whether `zone` names a zone of the IANA database (`Asia/Kolkata`). Bare offsets such as `+05:30` are refused: they know no DST. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone) || zone.length > 64) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    if (knownZones.size < KNOWN_ZONES_MAX) knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** What a clock on the wall in `zone` shows at `instant` (ISO). Throws a RangeError on a zone or instant that does not exist. */
export function wallClockOf(instant: string, zone: string): WallClock {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { on: there.toPlainDate().toString(), minutes: there.hour * 60 + there.minute };
}

/** Every zone has been whole quarters of an hour from UTC since then, so a date begins and ends with one of UTC's quarters. */
const QUARTERS_SINCE_MS = Date.UTC(1973, 0, 1);
const QUARTER_MS = 900_000;
/** Of `2026-01-05T10:00:00.000Z`. */
const INSTANT_LETTERS = 24;
const knownDates = new Map<string, string>();
const KNOWN_DATES_MAX = 2000;

/** The calendar date (`YYYY-MM-DD`) in `zone` at `instant`. Throws a RangeError on a zone or instant that does not exist. */
export function localDateOf(instant: string, zone: string): string {
  const ms = Date.parse(instant);
  if (!isWrittenByUs(instant, ms)) return dateThere(instant, zone);
  const quarter = `${zone} ${String(Math.floor(ms / QUARTER_MS))}`;
  const known = knownDates.get(quarter);
  if (known !== undefined) return known;
  const date = dateThere(instant, zone);
  if (knownDates.size >= KNOWN_DATES_MAX) knownDates.clear();
  knownDates.set(quarter, date);
  return date;
}

/** `Date.parse` takes other texts too, and reads 30 February as 2 March. */
function isWrittenByUs(instant: string, ms: number): boolean {
  return instant.length === INSTANT_LETTERS && ms >= QUARTERS_SINCE_MS && new Date(ms).getUTCDate() === Number(instant.slice(8, 10));
}

function dateThere(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The instant at which the clock in `zone` shows `clock` (`HH:MM`, 24:00 being the midnight that ends the day) on `on`. A time
 * in a DST gap is shifted forward by the gap; of a repeated time the first is taken.
 */
export function instantAt(on: string, clock: string, zone: string): string {
  const minutes = minutesOfClock(clock);
  const date = Temporal.PlainDate.from(on).add({ days: minutes === 1440 ? 1 : 0 });
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 });
  return isoOf(date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}

/** The first and the last (exclusive) instant of a calendar date in `zone`; 23 to 25 hours apart. */
export function dayBounds(on: string, zone: string): { from: string; until: string } {
  const date = Temporal.PlainDate.from(on);
  const startOf = (day: Temporal.PlainDate) => isoOf(day.toZonedDateTime(zone).epochMilliseconds);
  return { from: startOf(date), until: startOf(date.add({ days: 1 })) };
}

/** The instant `minutes` after `instant` (before it when negative). */
export function addMinutes(instant: string, minutes: number): string {
  return isoOf(epochMsOf(instant) + minutes * MINUTE_MS);
}

/** Minutes from `from` to `until`, with fractions, negative when `until` comes first. */
export function minutesBetween(from: string, until: string): number {
  return (epochMsOf(until) - epochMsOf(from)) / MINUTE_MS;
}

/** The date `days` after `on`. */
export function addDays(on: string, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** Whole days from one date to another. */
export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days;
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(on: string): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

/** Whole months from one date to a later one. */
export function monthsBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'months' }).months;
}

/** Whole years somebody born on `bornOn` has lived on `today`; a birthday on 29 February counts from 1 March in common years. */
export function ageOn(bornOn: string, today: string): number {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = bornOn.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const hadBirthday = month > birthMonth || (month === birthMonth && day >= birthDay);
  return year - birthYear - (hadBirthday ? 0 : 1);
}

/** Milliseconds since 1970 of an ISO instant. Throws a RangeError on invalid text. */
export function epochMsOf(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

/** The ISO instant of milliseconds since 1970. */
export function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
