import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { isActive, type Appointment } from '@/domain/appointments/schema';
import { holdTicks } from '@/domain/scheduling/slots';
import { appointmentChanges, appointments } from '@/server/appointments/collections';
import { busyTimes, slotHolds } from '@/server/scheduling/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { idempotencyRecords } from '@/server/platform/http/idempotency';
import { STORE_FILE, type Platform } from '@/server/platform/platform';
import type { Collection, Doc } from '@/server/platform/store/collection';
import { findAll } from '@/server/platform/store/find-all';

export type BookingState = {
  appointments: Appointment[];
  /** How many answers to keyed requests are kept. */
  answers: number;
};

/** Every document of a collection, in the order of the ids. */
export function everyDoc<T extends Doc>({ store }: Platform, c: Collection<T>): Promise<T[]> {
  return findAll(store, c);
}

/**
 * What booking left in a store, and all that is out of order in it: time held that no active appointment fills or filled by two,
 * an appointment whose time is not held, history or audit events with a gap, double or of nothing.
 */
export async function bookingOrder(platform: Platform): Promise<{ state: BookingState; wrong: string[] }> {
  const found = await everyDoc(platform, appointments);
  const active = found.filter(({ status }) => isActive(status));
  const history = (await everyDoc(platform, appointmentChanges)).map(({ id, action }) => `${id} ${action}`);
  const events = (await everyDoc(platform, auditEvents)).filter(
    ({ subjectType, action }) => subjectType === 'appointment' && CHANGES.has(action),
  );
  const wrong = [
    ...differences(
      'hold',
      (await everyDoc(platform, slotHolds)).map(({ id, appointmentId }) => `${id} ${appointmentId}`),
      active.flatMap(holdsOf),
    ),
    ...differences(
      'busy time',
      (await everyDoc(platform, busyTimes)).map(({ id, startsAt }) => `${id} ${startsAt}`),
      active.map(({ id, startsAt }) => `${id} ${startsAt}`),
    ),
    ...differences(
      'version',
      history.map((line) => line.split(' ')[0] ?? ''),
      found.flatMap(versionsOf),
    ),
    ...differences(
      'audit event',
      events.map(({ subjectId, action }) => `${subjectId} ${action}`),
      history.map((line) => line.replace(/@\d+/, '')),
    ),
  ];
  return { state: { appointments: found, answers: await platform.store.count(idempotencyRecords, {}) }, wrong };
}

/** What SQLite itself says of the file: `ok`. */
export function integrityOf(dataDir: string): string {
  const db = new DatabaseSync(path.join(dataDir, STORE_FILE), { timeout: 5000 });
  try {
    return String(db.prepare('PRAGMA integrity_check').get()?.['integrity_check']);
  } finally {
    db.close();
  }
}

const CHANGES = new Set(['appointment.book', 'appointment.reschedule', 'appointment.cancel']);

function holdsOf({ id, doctorId, patientId, startsAt, endsAt, bufferMinutes }: Appointment): string[] {
  const of = (who: string, pause: number) => holdTicks(startsAt, endsAt, pause).map((tick) => `${who}@${tick} ${id}`);
  return [...of(doctorId, bufferMinutes), ...of(patientId, 0)];
}

function versionsOf({ id, version }: Appointment): string[] {
  return Array.from({ length: version }, (_, n) => `${id}@${String(n + 1)}`);
}

function differences(what: string, have: readonly string[], want: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of have) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of want) counts.set(one, (counts.get(one) ?? 0) - 1);
  return [...counts].filter(([, n]) => n !== 0).map(([one, n]) => `${what} ${one}: ${String(Math.abs(n))} too ${n > 0 ? 'many' : 'few'}`);
}
