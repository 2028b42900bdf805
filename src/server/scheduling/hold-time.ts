import type { Appointment } from '@/domain/appointments/schema';
import { problem } from '@/domain/shared/problem';
import { holdTicks } from '@/domain/scheduling/slots';
import { isAlreadyExists, type Reader, type Tx } from '@/server/platform/store/port';
import { busyTimes, slotHolds, type BusyTime } from './collections';

type Held = Pick<Appointment, 'id' | 'patientId' | 'doctorId' | 'startsAt' | 'endsAt' | 'bufferMinutes'>;

/** Takes the doctor's and the patient's minutes. The commit fails when either has given one of them away. */
export function holdTime(tx: Tx, appointment: Held): void {
  for (const id of holdIds(appointment)) tx.create(slotHolds, { id, appointmentId: appointment.id });
  tx.put(busyTimes, busyTimeOf(appointment));
}

/** Gives the minutes back. */
export function releaseTime(tx: Tx, appointment: Held): void {
  for (const id of holdIds(appointment)) tx.remove(slotHolds, id);
  tx.remove(busyTimes, appointment.id);
}

/** Exchanges the minutes of one time for those of another; what both share is never let go of. */
export function moveTime(tx: Tx, before: Held, after: Held): void {
  const old = new Set(holdIds(before));
  const wanted = new Set(holdIds(after));
  for (const id of old) if (!wanted.has(id)) tx.remove(slotHolds, id);
  for (const id of wanted) if (!old.has(id)) tx.create(slotHolds, { id, appointmentId: after.id });
  tx.put(busyTimes, busyTimeOf(after));
}

/** What filled somebody's time before an instant and is not forgotten yet, the oldest first. */
export function findBusyTimesBefore(reader: Reader, before: string, limit: number): Promise<BusyTime[]> {
  return reader.find(busyTimes, { where: [['startsAt', '<', before]], orderBy: [['startsAt', 'asc']], limit });
}

/** Forgets a busy time whose appointment is gone. */
export function removeBusyTime(tx: Tx, appointmentId: string): void {
  tx.remove(busyTimes, appointmentId);
}

/** Runs a commit that takes time and says whose was gone: `slot-taken` for the doctor's, `patient-busy` for the patient's. */
export async function mapHoldConflict<R>(commit: Promise<R>, doctorOf: () => string): Promise<R> {
  try {
    return await commit;
  } catch (error) {
    if (!isAlreadyExists(error, slotHolds)) throw error;
    throw problem(error.id.startsWith(`${doctorOf()}@`) ? 'slot-taken' : 'patient-busy');
  }
}

/** The doctor's pause after it is the doctor's alone. */
function holdIds({ doctorId, patientId, startsAt, endsAt, bufferMinutes }: Held): string[] {
  return [
    ...holdTicks(startsAt, endsAt, bufferMinutes).map((tick) => `${doctorId}@${tick}`),
    ...holdTicks(startsAt, endsAt, 0).map((tick) => `${patientId}@${tick}`),
  ];
}

function busyTimeOf({ id, doctorId, startsAt, endsAt, bufferMinutes }: Held) {
  return { id, doctorId, startsAt, endsAt, bufferMinutes };
}
