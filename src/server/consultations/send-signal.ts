import type { consultationApi } from '@/domain/consultations/api';
import { SIGNAL_SECONDS } from '@/domain/consultations/call';
import type { BodyOf } from '@/domain/shared/endpoint';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { consultations, counters, signals } from './collections';
import { requireConsultation } from './require-consultation';
import { requireCall } from './require-call';
import { loadCounters } from './counters';

/** Each new signal deletes this many expired ones, so that a long call on a bad connection does not accumulate them. */
const PRUNED_MAX = 4;

/**
 * Sends a signal to the other browser. Throws `not-found` for people without a relation to it, `wrong-state` before admission
 * and after the end, and `bad-request` for an addressee who is not the other participant.
 */
export async function sendSignal(
  ctx: Ctx,
  id: string,
  { to, kind, payload }: BodyOf<typeof consultationApi.signal>,
): Promise<{ seq: number }> {
  const from = caller(ctx).userId;
  return ctx.commitUnaudited(
    async (tx) => {
      const call = await requireConsultation(tx, ctx, { id, may: 'consultation.take-part' });
      requireCall(call);
      const isOther = to !== from && (to === call.patientId || to === call.doctorId);
      if (!isOther) throw problem('bad-request', { errors: [{ at: 'to', code: 'not-one-of' }] });
      const tally = await loadCounters(tx, id);
      const oldest = await tx.find(signals, {
        where: [
          ['consultationId', '==', id],
          ['to', '==', to],
        ],
        orderBy: [['seq', 'asc']],
        limit: PRUNED_MAX,
      });
      const at = ctx.now();
      const seq = tally.signals + 1;
      tx.put(counters, { ...tally, signals: seq });
      tx.create(signals, { id: `${id}@${seq}`, consultationId: id, to, from, kind, payload, seq, at });
      for (const one of oldest) if (one.at < addSeconds(at, -SIGNAL_SECONDS)) tx.remove(signals, one.id);
      return { seq };
    },
    { clinical: [consultations] },
  );
}
