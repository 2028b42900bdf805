import { requireAllowed } from '@/domain/permissions';
import type { Consultation } from '@/domain/consultations/schema';
import type { Queue, QueueItem } from '@/domain/consultations/view';
import { HEARTBEAT_SECONDS, isPresent, queueOrder } from '@/domain/consultations/waiting-room';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findActive, isQueued } from './to-consultation-view';
import { watchActive } from './watch-active';

/** The caller's queue: waiting patients in the order of admission, and admitted ones whose consultation has not ended. */
export async function getQueue(ctx: ReadCtx): Promise<Queue> {
  const { userId } = caller(ctx);
  requireAllowed('queue.see', caller(ctx), { doctorId: userId });
  const now = ctx.now();
  return ctx.view('queue.read', { type: 'queue', id: userId }, async (reader) => {
    const active = await findActive(reader, ctx, userId);
    const names = await findNames(
      reader,
      active.map(({ patientId }) => patientId),
    );
    const toItem = (one: Consultation): Omit<QueueItem, 'position'> => {
      const { id, appointmentId, patientId, startsAt, waitingSince, mode, reason, priority, triage } = one;
      const ids = { consultationId: id, appointmentId, patientId, patientName: names.get(patientId) ?? '' };
      return { ...ids, startsAt, waitingSince, isPresent: isPresent(one, now), mode, reason, priority, ...(triage && { triage }) };
    };
    return {
      items: queueOrder(active.filter(isQueued)).map((one, index) => ({ ...toItem(one), position: index + 1 })),
      current: active.flatMap((one) =>
        one.state === 'admitted' || one.state === 'in_progress' ? [{ ...toItem(one), state: one.state }] : [],
      ),
    };
  });
}

/** Calls back when the queue's view may have changed: somebody came, left or was admitted, or stopped sending heartbeats. */
export function watchQueue(ctx: ReadCtx, changed: () => void): () => void {
  const stop = watchActive(ctx, caller(ctx).userId, changed);
  const tick = setInterval(changed, HEARTBEAT_SECONDS * 1000);
  return () => {
    clearInterval(tick);
    stop();
  };
}
