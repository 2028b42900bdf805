import { lengthSeconds, type Consultation } from '@/domain/consultations/schema';
import type { ConsultationView } from '@/domain/consultations/view';
import { moved } from '@/domain/consultations/steps';
import { RECENT_LENGTHS_MAX } from '@/domain/consultations/waiting-room';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import type { Ctx } from '@/server/platform/ctx';
import { prepareStop } from '@/server/recordings/stop-recording';
import type { Tx } from '@/server/platform/store/port';
import { appendCallEvent, findLastCallEvent } from './append-call-event';
import { consultations, recentLengths, signalBoxes } from './collections';
import { changeConsultation } from './require-consultation';
import { boxId } from './signal-box';
import { toConsultationView } from './to-consultation-view';

/**
 * The doctor ends the consultation: the appointment is completed, its length is added to the doctor's estimate, and the signals
 * are deleted. Idempotent. Throws `not-found` for anybody but its doctor, and `wrong-state` for one never admitted or a
 * no-show.
 */
export async function endConsultation(ctx: Ctx, id: string): Promise<ConsultationView> {
  return changeConsultation(ctx, 'consultation.end', { id, may: 'consultation.conduct' }, async (tx, before) => {
    if (before.outcome === 'completed') return toConsultationView(tx, ctx, before);
    const stop = await prepareStop(tx, ctx, before);
    const { transition } = await loadForUpdate(tx, ctx, before.appointmentId);
    const ended = moved(before, 'end', ctx.now());
    const lengths = await lengthsWith(tx, ended);
    const lastEvent = await findLastCallEvent(tx, id);
    const after = stop === null ? ended : { ...ended, recording: stop.recording };
    const view = await toConsultationView(tx, ctx, after);
    transition('complete');
    stop?.write();
    tx.put(consultations, after);
    tx.put(recentLengths, lengths);
    appendCallEvent(tx, ctx, lastEvent, before, { kind: 'ended' });
    for (const seat of ['patient', 'doctor'] as const) tx.remove(signalBoxes, boxId(id, seat));
    return view;
  });
}

async function lengthsWith(tx: Tx, ended: Consultation) {
  const { doctorId } = ended;
  const former = await tx.get(recentLengths, doctorId);
  const lengthsSeconds = [...(former?.lengthsSeconds ?? []), lengthSeconds(ended)].slice(-RECENT_LENGTHS_MAX);
  return { id: doctorId, lengthsSeconds };
}
