import { BOOKING_DAYS_MAX, BOOKING_LEAD_MINUTES } from '@/domain/appointments/schema';
import type { Availability, Mode } from '@/domain/scheduling/schema';
import { problem } from '@/domain/shared/problem';
import { slotStarting, type Slot } from '@/domain/scheduling/slots';
import { addMinutes } from '@/domain/shared/time';

const MINUTES_A_DAY = 1440;

/** The slot that begins then. Throws `not-a-slot` where the doctor's hours have none, in the past, or too far ahead. */
export function requireSlot(availability: Availability | null, startsAt: string, now: string): Slot {
  const refuse = (code: string) => problem('not-a-slot', { errors: [{ at: 'startsAt', code }] });
  if (startsAt < addMinutes(now, BOOKING_LEAD_MINUTES)) throw refuse('in-the-past');
  if (startsAt > addMinutes(now, BOOKING_DAYS_MAX * MINUTES_A_DAY)) throw refuse('too-far');
  const slot = availability && slotStarting(availability, startsAt);
  if (!slot) throw refuse('not-a-slot');
  return slot;
}

/** Throws `bad-request` when the doctor does not meet people that way. */
export function requireMode({ modes }: Availability, mode: Mode): void {
  if (!modes.includes(mode)) throw problem('bad-request', { errors: [{ at: 'mode', code: 'not-one-of' }] });
}
