import { Temporal } from 'temporal-polyfill';

const MINUTE_MS = 60_000;
const YEAR_MS = 366 * 24 * 60 * MINUTE_MS;
const ZONES_REMEMBERED_MAX = 1000;

/**
 * An interval up to `untilMinute` (exclusive) in which a zone keeps one offset. All values in minutes; minutes since 1970 UTC.
 */
export type OffsetSegment = { fromMinute: number; untilMinute: number; offsetMinutes: number };

type Known = { fromMs: number; untilMs: number; segments: OffsetSegment[] };

/**
 * A memo of a pure function: a zone's offsets never change while the program runs. Cleared when it grows beyond the number of
 * zones.
 */
const known = new Map<string, Known>();

/**
 * The offset segments of `zone` that cover `[fromMs, untilMs)`, in order, the outer two open ended. Computing a zone's offset
 * is the slow part of calendar arithmetic; a month of slots needs it once or twice, not once a slot. Throws a RangeError on an
 * unknown zone.
 */
export function offsetSegments(zone: string, fromMs: number, untilMs: number): readonly OffsetSegment[] {
  const found = known.get(zone);
  if (found !== undefined && found.fromMs <= fromMs && untilMs <= found.untilMs) return found.segments;
  const wider = {
    fromMs: Math.min(fromMs - YEAR_MS, found?.fromMs ?? fromMs),
    untilMs: Math.max(untilMs + YEAR_MS, found?.untilMs ?? untilMs),
  };
  // A span of many years means an input far from today; it is computed for that call alone and not cached.
  const range = wider.untilMs - wider.fromMs > 12 * YEAR_MS ? { fromMs: fromMs - YEAR_MS, untilMs: untilMs + YEAR_MS } : wider;
  const fresh = { ...range, segments: readSegments(zone, range.fromMs, range.untilMs) };
  if (known.size >= ZONES_REMEMBERED_MAX) known.clear();
  known.set(zone, fresh);
  return fresh.segments;
}

function readSegments(zone: string, fromMs: number, untilMs: number): OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone);
  let fromMinute = Number.NEGATIVE_INFINITY;
  while (at !== null) {
    const offsetMinutes = Math.round(at.offsetNanoseconds / 60_000_000_000);
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next');
    const ends: Temporal.ZonedDateTime | null = next !== null && next.epochMilliseconds < untilMs ? next : null;
    const untilMinute: number = ends === null ? Number.POSITIVE_INFINITY : ends.epochMilliseconds / MINUTE_MS;
    segments.push({ fromMinute, untilMinute, offsetMinutes });
    fromMinute = untilMinute;
    at = ends;
  }
  return segments;
}

/**
 * The first minute (since 1970 UTC) at which the wall clock shows `wallMinute` (minutes since 1970 read off the wall) or
 * later. A time inside a gap gives the moment the gap ends; a time shown twice gives the first. It never runs backwards,
 * so windows that do not overlap on the wall do not overlap in time.
 */
export function minuteOfWall(segments: readonly OffsetSegment[], wallMinute: number): number {
  for (const { fromMinute, untilMinute, offsetMinutes } of segments) {
    const minute = wallMinute - offsetMinutes;
    if (minute < untilMinute) return minute > fromMinute ? minute : fromMinute;
  }
  return Number.POSITIVE_INFINITY;
}
