import { z } from 'zod';
import { ClockTime, LocalDate } from '@/domain/shared/primitives';
import { minutesOfClock } from '@/domain/shared/clock';
import { isZone } from '@/domain/shared/time';
import { windowOf } from './day-window';

/** Bookings are held tick by tick, so every slot boundary is a multiple of this. */
export const TICK_MINUTES = 5;
const SLOT_MINUTES_MIN = 5;
export const SLOT_MINUTES_MAX = 240;
const BUFFER_MINUTES_MAX = 120;

export const MODES = ['video', 'audio', 'text', 'in_person'] as const;
/** How doctor and patient meet. */
export const Mode = z.enum(MODES);
export type Mode = z.infer<typeof Mode>;

const onTick = (minutes: number) => minutes % TICK_MINUTES === 0;
const TickClock = ClockTime.pipe(z.string().refine((clock) => onTick(minutesOfClock(clock)), { error: 'not-five-minutes', abort: true }));

const WeeklyWindow = z
  .object({ day: z.int().min(1).max(7), from: TickClock, to: TickClock })
  .refine((window) => isForward(window), { path: ['to'], error: 'not-after-from' });

const Exception = z
  .object({ on: LocalDate, closed: z.boolean().optional(), from: TickClock.optional(), to: TickClock.optional() })
  .superRefine((exception, check) => {
    const { closed, from, to } = exception;
    const addIssue = (at: string, message: string) => check.addIssue({ code: 'custom', path: [at], message });
    if (closed === true && (from !== undefined || to !== undefined)) addIssue('closed', 'closed-with-hours');
    if (closed === true) return;
    if (from === undefined) addIssue('from', 'required');
    if (to === undefined) addIssue('to', 'required');
    if (from !== undefined && to !== undefined && !isForward({ from, to })) addIssue('to', 'not-after-from');
  });

function isForward(window: { from: string; to: string }): boolean {
  const { from, until } = windowOf(window);
  // A malformed time already has its own issue and compares false both ways, so it is not also reported as reversed.
  return !(from >= until);
}

/**
 * When a doctor can be booked.
 *
 * `weekly` windows are wall-clock times in `timeZone`; 1 is Monday. A window ends on its own day: a night clinic is two
 * windows, 22:00–24:00 and 00:00–02:00 of the next day. Two windows of one day may touch but not overlap. `exceptions` with
 * `closed` remove the whole date and override everything else; the others ADD hours to the date. Slots follow each other every
 * `slotMinutes + bufferMinutes`; the buffer is the doctor's pause after each one.
 */
export const Availability = z
  .object({
    timeZone: z.string().refine(isZone, 'unknown-time-zone'),
    slotMinutes: z.int().min(SLOT_MINUTES_MIN).max(SLOT_MINUTES_MAX).refine(onTick, 'not-five-minutes'),
    bufferMinutes: z.int().min(0).max(BUFFER_MINUTES_MAX).refine(onTick, 'not-five-minutes'),
    weekly: z.array(WeeklyWindow).max(70),
    exceptions: z.array(Exception).max(400).default([]),
    modes: z
      .array(Mode)
      .min(1, 'required')
      .max(MODES.length)
      .refine((modes) => new Set(modes).size === modes.length, 'repeated'),
  })
  .superRefine(({ weekly }, check) => {
    const latest: { until: number }[] = [];
    const inOrder = weekly.map((window, index) => ({ index, day: window.day, ...windowOf(window) }));
    for (const { index, day, from, until } of inOrder.sort((a, b) => a.from - b.from)) {
      const before = latest[day];
      if (before !== undefined && from < before.until) {
        check.addIssue({ code: 'custom', path: ['weekly', index, 'from'], message: 'overlaps' });
      }
      latest[day] = { until: Math.max(until, before?.until ?? 0) };
    }
  });
export type Availability = z.infer<typeof Availability>;
