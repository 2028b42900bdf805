import type { CallRole } from '@/domain/consultations/steps';
import type { SignalView } from '@/domain/consultations/view';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { signalBoxes } from './collections';
import { viewConsultation } from './require-consultation';
import { requireCall } from './require-call';
import { boxId, heldIn, merged, noteStored, readLive } from './signal-box';
import { watchBeside } from './watch-active';

/**
 * The signals for the caller after the one numbered `after`, oldest first, unless expired. Throws `not-found` for people
 * without a relation to it, and `wrong-state` before admission and after the end.
 */
export async function listSignals(ctx: ReadCtx, id: string, after: number): Promise<{ items: SignalView[] }> {
  const box = boxId(id, ownSeat(ctx));
  return viewConsultation(ctx, 'signal.read', { id, may: 'consultation.take-part', relationships: 'load' }, async (reader, call) => {
    requireCall(call);
    const stored = await reader.get(signalBoxes, box);
    if (stored) noteStored(ctx, box, stored.lastSeq);
    const all = merged(stored?.items ?? [], heldIn(ctx, box), ctx.now());
    const items = all.filter(({ seq }) => seq > after).map(({ seq, from, kind, payload, at }) => ({ seq, from, kind, payload, at }));
    return { items };
  });
}

/** Calls back when there may be new signals, and when the consultation changes state: its end ends the stream. */
export function watchSignals(ctx: Ctx, id: string, changed: () => void): () => void {
  const seat = ownSeat(ctx);
  const stored = { where: [['id', '==', boxId(id, seat)]], limit: 1 } as const;
  const stops = [readLive(ctx, id, seat, changed), ctx.watch(signalBoxes, stored, ['lastSeq'], changed), watchBeside(ctx, id, changed)];
  return () => stops.forEach((stop) => stop());
}

/** A doctor's account is nobody's patient and nobody's parent here, so the role alone says which seat's signals are the caller's. */
function ownSeat(ctx: ReadCtx): CallRole {
  return caller(ctx).role === 'doctor' ? 'doctor' : 'patient';
}
