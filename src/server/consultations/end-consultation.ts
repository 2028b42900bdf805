import { lengthSeconds, type Consultation } from '@/domain/consultations/schema';
import type { ConsultationView } from '@/domain/consultations/view';
import { moved } from '@/domain/consultations/steps';
import { RECENT_LENGTHS_MAX } from '@/domain/consultations/waiting-room';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { consultations, recentLengths, signals } from './collections';
import { changeConsultation } from './require-consultation';
import { appendCallEvent, loadCounters } from './counters';
import { toConsultationView } from './to-consultation-view';

/** Signals are pruned as they arrive, so there are never more than this; a commit is limited to 500 writes. */
const SIGNALS_CLEARED_MAX = 450;

/**
 * The doctor ends the consultation: the appointment is completed, its length is added to the doctor's estimate, and the signals
 * are deleted. Idempotent. Throws `not-found` for anybody but its doctor, and `wrong-state` for one never admitted or a
 * no-show.
 */
export async function endConsultation(ctx: Ctx, id: string): Promise<ConsultationView> {
  return changeConsultation(ctx, 'consultation.end', { id, may: 'consultation.conduct' }, async (tx, before) => {
    if (before.outcome === 'completed') return toConsultationView(tx, ctx, before);
    const after = moved(before, 'end', ctx.now());
    const { transition } = await loadForUpdate(tx, ctx, before.appointmentId);
    const lengths = await lengthsWith(tx, after);
    const tally = await loadCounters(tx, id);
    const told = await tx.find(signals, { where: [['consultationId', '==', id]], limit: SIGNALS_CLEARED_MAX });
    const view = await toConsultationView(tx, ctx, after);
    transition('complete');
    tx.put(consultations, after);
    tx.put(recentLengths, lengths);
    appendCallEvent(tx, ctx, tally, before, { kind: 'ended' });
    for (const signal of told) tx.remove(signals, signal.id);
    return view;
  });
}

async function lengthsWith(tx: Tx, ended: Consultation) {
  const { doctorId } = ended;
  const former = await tx.get(recentLengths, doctorId);
  const lengthsSeconds = [...(former?.lengthsSeconds ?? []), lengthSeconds(ended)].slice(-RECENT_LENGTHS_MAX);
  return { id: doctorId, lengthsSeconds };
}
