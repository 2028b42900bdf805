import type { Appointment } from '@/domain/appointments/schema';
import { problem } from '@/domain/shared/problem';
import { holdTicks } from '@/domain/scheduling/slots';
import { recordDoctorChange } from '@/server/people/record-doctor-change';
import { isAlreadyExists, type Reader, type Tx } from '@/server/platform/store/port';
import { busyTimes, slotHolds, type BusyTime } from './collections';

type HeldTime = Pick<Appointment, 'id' | 'patientId' | 'doctorId' | 'startsAt' | 'endsAt' | 'bufferMinutes'>;

/** Holds the doctor's and the patient's ticks. The commit fails when one of them is already held. */
export function holdTime(tx: Tx, appointment: HeldTime): void {
  for (const id of holdIds(appointment)) tx.create(slotHolds, { id, appointmentId: appointment.id });
  tx.put(busyTimes, busyTimeOf(appointment));
  recordDoctorChange(tx, appointment.doctorId, 'bookings');
}

/** Releases the ticks of an appointment. */
export function releaseTime(tx: Tx, appointment: HeldTime): void {
  for (const id of holdIds(appointment)) tx.remove(slotHolds, id);
  tx.remove(busyTimes, appointment.id);
  recordDoctorChange(tx, appointment.doctorId, 'bookings');
}

/** Replaces the held ticks by those of another time; ticks in both are kept throughout. */
export function moveTime(tx: Tx, before: HeldTime, after: HeldTime): void {
  const old = new Set(holdIds(before));
  const needed = new Set(holdIds(after));
  for (const id of old) if (!needed.has(id)) tx.remove(slotHolds, id);
  for (const id of needed) if (!old.has(id)) tx.create(slotHolds, { id, appointmentId: after.id });
  tx.put(busyTimes, busyTimeOf(after));
  recordDoctorChange(tx, after.doctorId, 'bookings');
}

/** Busy times that ended before an instant and have not been purged, oldest first. */
export function findBusyTimesBefore(reader: Reader, before: string, limit: number): Promise<BusyTime[]> {
  return reader.find(busyTimes, { where: [['startsAt', '<', before]], orderBy: [['startsAt', 'asc']], limit });
}

/** Deletes an appointment's busy time. */
export function removeBusyTime(tx: Tx, appointmentId: string): void {
  tx.remove(busyTimes, appointmentId);
}

/**
 * Awaits a commit that holds ticks and maps its conflict: `slot-taken` for the doctor's ticks, `patient-busy` for the
 * patient's.
 */
export async function mapHoldConflict<R>(commit: Promise<R>, doctorIdOf: () => string): Promise<R> {
  try {
    return await commit;
  } catch (error) {
    if (!isAlreadyExists(error, slotHolds)) throw error;
    throw problem(error.id.startsWith(`${doctorIdOf()}@`) ? 'slot-taken' : 'patient-busy');
  }
}

/** The pause after the appointment is held for the doctor only. */
function holdIds({ doctorId, patientId, startsAt, endsAt, bufferMinutes }: HeldTime): string[] {
  return [
    ...holdTicks(startsAt, endsAt, bufferMinutes).map((tick) => `${doctorId}@${tick}`),
    ...holdTicks(startsAt, endsAt, 0).map((tick) => `${patientId}@${tick}`),
  ];
}

function busyTimeOf({ id, doctorId, startsAt, endsAt, bufferMinutes }: HeldTime) {
  return { id, doctorId, startsAt, endsAt, bufferMinutes };
}
