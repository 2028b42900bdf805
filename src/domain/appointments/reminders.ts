import { addDays, addMinutes, instantAt, wallClockOf } from '@/domain/shared/time';
import type { Appointment } from './schema';

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * The reminders. `minutesBeforeMin` and `minutesBeforeMax` bound how long before the appointment one can be due: a day by the clock
 * has 23 to 25 hours. One that is later than `lateMinutesMax`, because nothing ran, is not sent.
 */
export const REMINDERS = {
  'appointment-day-before': { minutesBeforeMin: DAY - HOUR, minutesBeforeMax: DAY + HOUR, lateMinutesMax: 6 * HOUR },
  'appointment-hour-before': { minutesBeforeMin: HOUR, minutesBeforeMax: HOUR, lateMinutesMax: 30 },
} as const;
export type ReminderKind = keyof typeof REMINDERS;

/**
 * When a reminder is due. A day before is the same time by the clock in the appointment's zone, also across a change of the clocks;
 * an hour before is sixty minutes.
 */
export function remindAt(kind: ReminderKind, { startsAt, timeZone }: Pick<Appointment, 'startsAt' | 'timeZone'>): string {
  if (kind === 'appointment-hour-before') return addMinutes(startsAt, -HOUR);
  const { on, minutes } = wallClockOf(startsAt, timeZone);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return instantAt(addDays(on, -1), clock, timeZone);
}
