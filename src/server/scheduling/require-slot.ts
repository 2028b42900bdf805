import { BOOKING_DAYS_MAX, BOOKING_LEAD_MINUTES } from '@/domain/appointments/schema';
import type { Availability, Mode } from '@/domain/scheduling/schema';
import type { Reader } from '@/server/platform/store/port';
import { availabilities } from './collections';
import { problem } from '@/domain/shared/problem';
import { slotStarting, type Slot } from '@/domain/scheduling/slots';
import { addMinutes } from '@/domain/shared/time';

const MINUTES_A_DAY = 1440;

type SlotRequest = { doctorId: string; startsAt: string; mode: Mode };

/**
 * The doctor's slot that begins at `startsAt`, with the availability fields the appointment copies. Throws `not-a-slot` where
 * there is no such slot, in the past, or too far ahead, and `bad-request` when the doctor does not offer the mode.
 */
export async function requireBookableSlot(reader: Reader, { doctorId, startsAt, mode }: SlotRequest, now: string) {
  const availability = await reader.get(availabilities, doctorId);
  const slot = requireSlot(availability, startsAt, now);
  if (!availability) throw problem('not-a-slot');
  requireMode(availability, mode);
  const { bufferMinutes, timeZone } = availability;
  return { ...slot, bufferMinutes, timeZone };
}

function requireSlot(availability: Availability | null, startsAt: string, now: string): Slot {
  const refuse = (code: string) => problem('not-a-slot', { errors: [{ at: 'startsAt', code }] });
  if (startsAt < addMinutes(now, BOOKING_LEAD_MINUTES)) throw refuse('in-the-past');
  if (startsAt > addMinutes(now, BOOKING_DAYS_MAX * MINUTES_A_DAY)) throw refuse('too-far');
  const slot = availability && slotStarting(availability, startsAt);
  if (!slot) throw refuse('not-a-slot');
  return slot;
}

function requireMode({ modes }: Availability, mode: Mode): void {
  if (!modes.includes(mode)) throw problem('bad-request', { errors: [{ at: 'mode', code: 'not-one-of' }] });
}
