import { SIGNAL_SECONDS } from '@/domain/consultations/call';
import type { SignalView } from '@/domain/consultations/view';
import { addSeconds } from '@/domain/shared/instant';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { signals } from './collections';
import { viewConsultation } from './require-consultation';
import { requireCall } from './require-call';
import { watchBeside } from './watch-active';

const SIGNALS_READ_MAX = 200;

/**
 * The signals for the caller after the one numbered `after`, oldest first, unless expired. Throws `not-found` for people
 * without a relation to it, and `wrong-state` before admission and after the end.
 */
export async function listSignals(ctx: ReadCtx, id: string, after: number): Promise<{ items: SignalView[] }> {
  const { userId } = caller(ctx);
  const since = addSeconds(ctx.now(), -SIGNAL_SECONDS);
  return viewConsultation(ctx, 'signal.read', { id, may: 'consultation.take-part' }, async (reader, call) => {
    requireCall(call);
    const found = await reader.find(signals, {
      where: [
        ['consultationId', '==', id],
        ['to', '==', userId],
        ['seq', '>', after],
      ],
      orderBy: [['seq', 'asc']],
      limit: SIGNALS_READ_MAX,
    });
    const fresh = found.filter(({ at }) => at >= since);
    return { items: fresh.map(({ seq, from, kind, payload, at }) => ({ seq, from, kind, payload, at })) };
  });
}

/** Calls back when there may be new signals, and when the consultation changes state: its end ends the stream. */
export function watchSignals(ctx: ReadCtx, id: string, changed: () => void): () => void {
  const { userId } = caller(ctx);
  const newest = {
    where: [
      ['consultationId', '==', id],
      ['to', '==', userId],
    ],
    orderBy: [['seq', 'desc']],
    limit: 1,
  } as const;
  const stopSignals = ctx.watch(signals, newest, [], changed);
  const stopBeside = watchBeside(ctx, id, changed);
  return () => {
    stopSignals();
    stopBeside();
  };
}
