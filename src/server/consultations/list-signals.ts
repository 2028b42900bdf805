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
  const box = boxId(id, caller(ctx).userId);
  return viewConsultation(ctx, 'signal.read', { id, may: 'consultation.take-part' }, async (reader, call) => {
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
  const { userId } = caller(ctx);
  const stored = { where: [['id', '==', boxId(id, userId)]], limit: 1 } as const;
  const stops = [readLive(ctx, id, userId, changed), ctx.watch(signalBoxes, stored, ['lastSeq'], changed), watchBeside(ctx, id, changed)];
  return () => stops.forEach((stop) => stop());
}
