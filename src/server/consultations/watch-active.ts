import type { ReadCtx } from '@/server/platform/ctx';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { consultations } from './collections';
import { viewConsultation } from './require-consultation';
import { activeOf } from './to-consultation-view';

type Shared = { listeners: Set<() => void>; stop: () => void };

/**
 * One watch for each doctor whom anybody in this process follows. Heartbeats write consultations many times a minute, and
 * the store asks every watch about every write: a watch for each who waits would make the cost grow with the square of them.
 */
const watches = new WeakMap<ReadCtx['ports'], Map<string, Shared>>();

/** Calls back when a doctor's consultations that are not over have changed, and once to begin with. Heartbeats change nothing. */
export function watchActive(ctx: ReadCtx, doctorId: string, changed: () => void): () => void {
  const ofStore = watches.get(ctx.ports) ?? new Map<string, Shared>();
  watches.set(ctx.ports, ofStore);
  const shared = ofStore.get(doctorId) ?? openWatch(ctx, doctorId);
  ofStore.set(doctorId, shared);
  // A function of its own, so that one callback given twice is called twice and taken away once.
  const listener = () => changed();
  shared.listeners.add(listener);
  // Somebody who joins a watch under way does not hear its beginning.
  listener();
  return () => {
    shared.listeners.delete(listener);
    if (shared.listeners.size > 0 || ofStore.get(doctorId) !== shared) return;
    shared.stop();
    ofStore.delete(doctorId);
  };
}

/** The same for whoever is in a consultation: it and those that wait beside it. */
export function watchBeside(ctx: ReadCtx, id: string, changed: () => void): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = async () => {
    const may = ['consultation.see', 'consultation.take-part'] as const;
    const relationships = await loadRelationships(ctx);
    const doctorId = await viewConsultation(ctx, 'consultation.read', { id, may, relationships }, async (_, found) => found.doctorId);
    if (!isOver) stop = watchActive(ctx, doctorId, changed);
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

function openWatch(ctx: ReadCtx, doctorId: string): Shared {
  const listeners = new Set<() => void>();
  const stop = ctx.watch(consultations, activeOf(doctorId, ctx.now()), ['version'], () => {
    for (const listener of [...listeners]) listener();
  });
  return { listeners, stop };
}
