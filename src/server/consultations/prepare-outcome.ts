import { mayMarkNoShow, type Appointment } from '@/domain/appointments/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { isPatientThere, moved } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { consultations } from './collections';

/**
 * Reads, inside an appointment's commit, who waits for it; the function it returns writes that nobody does any more. Who left
 * and moved the appointment has no place that could be emptied.
 */
export async function prepareAbandon(tx: Tx, ctx: Ctx, appointment: Appointment): Promise<() => void> {
  const waiting = await findConsultation(tx, appointment);
  return () => {
    if (waiting?.state === 'waiting') tx.put(consultations, moved(waiting, 'abandon', ctx.now()));
  };
}

/**
 * The same for a patient who did not come. Throws `too-early`, and `wrong-state` while the patient is there or once the two
 * have met.
 */
export async function prepareNoShow(tx: Tx, ctx: Ctx, appointment: Appointment): Promise<() => void> {
  const former = await findConsultation(tx, appointment);
  // A waiting that was given up has ended and stays as it ended; the patient did not come all the same.
  const before = former?.outcome === 'abandoned' ? null : former;
  requireNoShow(appointment, before, ctx.now());
  return () => {
    if (before) tx.put(consultations, moved(before, 'no_show', ctx.now()));
  };
}

/** Throws `too-early` or `wrong-state` unless the patient can be said not to have come. */
export function requireNoShow(appointment: Appointment, before: Consultation | null, now: string): void {
  const verdict = mayMarkNoShow(appointment, now);
  if (verdict !== 'ok') throw problem(verdict);
  if (before !== null && isPatientThere(before, now)) throw problem('wrong-state');
}

async function findConsultation(tx: Tx, { consultationId }: Appointment): Promise<Consultation | null> {
  return consultationId === undefined ? null : tx.get(consultations, consultationId);
}
