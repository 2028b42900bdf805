import { mayMarkNoShow, type Appointment } from '@/domain/appointments/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { isPatientThere, moved } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { consultations, signalBoxes } from './collections';
import { withPresence } from './presence';
import { boxId } from './signal-box';
import { trackWaiting } from './track-waiting';

/**
 * Reads, inside an appointment's commit, the consultation that waits for it; the returned function writes its end as abandoned.
 * Does nothing for a patient who left and moved the appointment.
 */
export async function prepareAbandon(tx: Tx, ctx: Ctx, appointment: Appointment): Promise<() => void> {
  const consultation = await findConsultation(tx, ctx, appointment);
  return () => {
    if (consultation?.state === 'waiting') putEnded(tx, moved(consultation, 'abandon', ctx.now()));
  };
}

/**
 * The same for a consultation whose doctor's account is suspended while it goes on: it ends as completed where the two were in the
 * call, and as abandoned where they were not yet.
 */
export async function prepareCut(tx: Tx, ctx: Ctx, appointment: Appointment): Promise<() => void> {
  const consultation = await findConsultation(tx, ctx, appointment);
  return () => {
    if (consultation === null || consultation.state === 'ended') return;
    putEnded(tx, moved(consultation, consultation.state === 'in_progress' ? 'end' : 'abandon', ctx.now()));
    for (const seat of ['patient', 'doctor'] as const) tx.remove(signalBoxes, boxId(consultation.id, seat));
  };
}

/** The same for a no-show. Throws `too-early`, and `wrong-state` while the patient is present or once the two have met. */
export async function prepareNoShow(tx: Tx, ctx: Ctx, appointment: Appointment): Promise<() => void> {
  const former = await findConsultation(tx, ctx, appointment);
  // A wait that was abandoned has already ended and stays so; the appointment is still a no-show.
  const before = former?.outcome === 'abandoned' ? null : former;
  requireNoShow(appointment, before, ctx.now());
  return () => {
    if (before) putEnded(tx, moved(before, 'no_show', ctx.now()));
  };
}

/** Throws `too-early` or `wrong-state` unless the appointment can be marked a no-show. */
export function requireNoShow(appointment: Appointment, before: Consultation | null, now: string): void {
  const verdict = mayMarkNoShow(appointment, now);
  if (verdict !== 'ok') throw problem(verdict);
  if (before !== null && isPatientThere(before, now)) throw problem('wrong-state');
}

function putEnded(tx: Tx, ended: Consultation): void {
  tx.put(consultations, ended);
  trackWaiting(tx, ended);
}

async function findConsultation(tx: Tx, ctx: Ctx, { consultationId }: Appointment): Promise<Consultation | null> {
  const found = consultationId === undefined ? null : await tx.get(consultations, consultationId);
  return found && withPresence(ctx, found);
}
