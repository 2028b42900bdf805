import { checkInWindow } from '@/domain/appointments/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { addMinutes } from '@/domain/shared/time';
import type { Tx } from '@/server/platform/store/port';
import { waitingRooms } from './collections';

/** When the check-in window of a consultation's appointment closes. */
export function closesAtOf({ startsAt, slotMinutes }: Pick<Consultation, 'startsAt' | 'slotMinutes'>): string {
  return checkInWindow({ startsAt, endsAt: addMinutes(startsAt, slotMinutes) }).closesAt;
}

/** Lists a consultation among those that wait, or takes it off the list, in the commit that begins, moves or ends the waiting. Writes only. */
export function trackWaiting(tx: Tx, consultation: Consultation): void {
  const { id, state, doctorId, participants } = consultation;
  const waitsFor = participants.patient.leftAt === undefined ? { doctorId } : {};
  if (state === 'waiting') tx.put(waitingRooms, { id, closesAt: closesAtOf(consultation), ...waitsFor });
  else tx.remove(waitingRooms, id);
}
