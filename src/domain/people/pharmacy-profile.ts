import { z } from 'zod';
import { DAY_MINUTES, windowOf } from '@/domain/scheduling/day-window';
import { idOf } from '@/domain/shared/ids';
import { Address, PhoneField } from './person';
import { ClockTime, Instant, Position, Version, line } from '@/domain/shared/primitives';
import { isZone, wallClockOf, weekdayOf, addDays } from '@/domain/shared/time';

/**
 * When a pharmacy is open, in the wall-clock time of its zone; 1 is Monday. `to` before `from` runs past midnight, and 00:00 to
 * 24:00 is open all day: unlike a doctor's windows these may cross midnight.
 */
export const OpeningHours = z.object({
  timeZone: z.string().refine(isZone, 'unknown-time-zone'),
  weekly: z
    .array(
      z
        .object({ day: z.int().min(1).max(7), from: ClockTime, to: ClockTime })
        .refine((hours) => lasts(hours), { path: ['to'], error: 'not-after-from' }),
    )
    .max(28),
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** Midnight to midnight is a whole day, also where both are written 00:00, as browsers' time inputs write it. */
function lasts(hours: { from: string; to: string }): boolean {
  const { from, until } = windowOf(hours);
  return from !== until;
}

/** What a pharmacy says of itself. */
export const PharmacyFields = z.object({
  name: line(120),
  licenceNumber: line(60),
  address: Address,
  position: Position,
  openingHours: OpeningHours,
  phone: PhoneField,
});

/**
 * The body of `PUT /api/profile/me` from a pharmacy; `version` is the one last read, 0 or absent before the first save. Without a
 * position it is where the PIN code is.
 */
export const PharmacyProfileEdit = PharmacyFields.extend({ version: z.int().min(0).default(0), position: Position.optional() });
export type PharmacyProfileEdit = z.infer<typeof PharmacyProfileEdit>;

/** A stored pharmacy profile, under the id of the account that runs it. */
export const PharmacyProfile = PharmacyFields.extend({
  id: idOf('usr'),
  orgId: idOf('org'),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type PharmacyProfile = z.infer<typeof PharmacyProfile>;

/** Whether it is open at `now`, counting last night's hours that run into today. */
export function isOpenAt(hours: OpeningHours, now: string): boolean {
  return openAt(now)(hours);
}

type Clock = { today: number; yesterday: number; minutes: number };

/** What the clocks of some zones show in one minute, which takes longer than all comparisons with it. */
let lastMinute: { minute: string; clocks: Map<string, Clock> } = { minute: '', clocks: new Map() };
/** Of `2026-01-05T10:00`. */
const MINUTE_LETTERS = 16;

function clockIn(timeZone: string, now: string): Clock {
  const minute = now.slice(0, MINUTE_LETTERS);
  if (lastMinute.minute !== minute) lastMinute = { minute, clocks: new Map() };
  const known = lastMinute.clocks.get(timeZone);
  if (known) return known;
  const { on, minutes } = wallClockOf(now, timeZone);
  const clock = { today: weekdayOf(on), yesterday: weekdayOf(addDays(on, -1)), minutes };
  lastMinute.clocks.set(timeZone, clock);
  return clock;
}

/** The same for many at one moment, an instant as we write it. */
export function openAt(now: string): (hours: OpeningHours) => boolean {
  return ({ timeZone, weekly }) => {
    const { today, yesterday, minutes } = clockIn(timeZone, now);
    return weekly.some((hours) => {
      const { from, until } = windowOf(hours);
      const end = until > from ? until : until + DAY_MINUTES;
      const isToday = hours.day === today && minutes >= from && minutes < end;
      return isToday || (hours.day === yesterday && minutes + DAY_MINUTES < end);
    });
  };
}
