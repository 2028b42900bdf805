import { watchLinksOf } from '@/server/family/find-links';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { noteWatch } from './known-consultation';
import { viewConsultation } from './require-consultation';
import { activeOf } from './to-consultation-view';

/** Calls back when a doctor's unfinished consultations have changed, and once at the start. Heartbeats are not reported. */
export function watchActive(ctx: ReadCtx, doctorId: string, changed: () => void): () => void {
  const watch = noteWatch(ctx, doctorId);
  const stop = ctx.watch(consultations, activeOf(doctorId, ctx.now()), ['version'], () => {
    watch.changed();
    changed();
  });
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    stop();
    watch.ended();
  };
}

/** The same for a participant: follows their consultation and those that wait for the same doctor. */
export function watchBeside(ctx: ReadCtx, id: string, changed: () => void): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = async () => {
    const access = { id, may: 'consultation.see', relationships: 'load' } as const;
    const { doctorId, patientId } = await viewConsultation(ctx, 'consultation.read', access, async (_, found) => found);
    if (isOver) return;
    const { userId } = caller(ctx);
    const stopActive = watchActive(ctx, doctorId, changed);
    // Somebody who helps the patient is let go the moment the patient ends it.
    const stopLinks = userId === doctorId || userId === patientId ? stopActive : watchLinksOf(ctx, userId, changed);
    stop = () => {
      stopActive();
      stopLinks();
    };
  };
  begin().catch((error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown';
    ctx.ports.log.error({ requestId: ctx.requestId, name }, 'a consultation cannot be watched');
  });
  return () => {
    isOver = true;
    stop();
  };
}
