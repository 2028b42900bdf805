import { isAllowed } from '@/domain/permissions';
import type { consultationApi } from '@/domain/consultations/api';
import type { Consultation } from '@/domain/consultations/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { consultations, signalBoxes } from './collections';
import { requireCall } from './require-call';
import { requireConsultation, seatIdOf } from './require-consultation';
import { boxId, deliver, heldIn, merged, noteStored, withSignal } from './signal-box';
import { knownConsultation, readAndKnow } from './known-consultation';

type SignalBody = BodyOf<typeof consultationApi.signal>;

/**
 * Sends a signal to the other browser: through memory when it follows its signals in this process, otherwise through the store. A
 * key repeated within two minutes is the same signal. Throws `not-found` for people without a relation to it, `wrong-state` before
 * admission and after the end, `bad-request` for an addressee who is not the other participant, and `idempotency-key-reused` for a
 * key with another content.
 */
export async function sendSignal(ctx: Ctx, id: string, { to, kind, payload }: SignalBody, key: string | null): Promise<{ seq: number }> {
  const addressed = (call: Consultation) => {
    const from = seatIdOf(call, ctx);
    requireAddressee(call, { from, to });
    const box = boxId(id, to === call.doctorId ? 'doctor' : 'patient');
    return { box, signal: { from, kind, payload, ...(key !== null && { key }) } };
  };
  const known = knownConsultation(ctx, id);
  if (known !== null && isAllowed('consultation.take-part', caller(ctx), known)) {
    const { box, signal } = addressed(known);
    const seq = deliver(ctx, box, signal, known);
    if (seq !== null) return { seq };
  }
  let seq = 0;
  let box = '';
  await readAndKnow(ctx, () =>
    ctx.commitUnaudited(
      async (tx) => {
        const call = await requireConsultation(tx, ctx, { id, may: 'consultation.take-part', relationships: 'load' });
        const { signal, ...found } = addressed(call);
        box = found.box;
        const stored = await tx.get(signalBoxes, box);
        const now = ctx.now();
        const before = merged(stored?.items ?? [], heldIn(ctx, box), now);
        const after = withSignal(before, signal, { admittedAt: call.admittedAt, now, lastSeq: stored?.lastSeq });
        seq = after.seq;
        if (after.items !== before) tx.put(signalBoxes, { id: box, consultationId: id, lastSeq: seq, items: [...after.items] });
        return call;
      },
      { clinical: [consultations] },
    ),
  );
  noteStored(ctx, box, seq);
  return { seq };
}

function requireAddressee(call: Consultation, { from, to }: { from: string; to: string }): void {
  requireCall(call);
  const isOther = to !== from && (to === call.patientId || to === call.doctorId);
  if (!isOther) throw problem('bad-request', { errors: [{ at: 'to', code: 'not-one-of' }] });
}
