import type { ReadCtx } from '@/server/platform/ctx';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { consultations } from './collections';
import { viewConsultation } from './require-consultation';
import { activeOf } from './to-consultation-view';

type Shared = { listeners: Set<() => void>; stop: () => void };

/**
 * One store watch per doctor and process, shared by all followers. Heartbeats write consultations many times a minute, and the
 * store evaluates every watch on every write: one watch per waiting patient would make the cost quadratic.
 */
const watches = new WeakMap<ReadCtx['ports'], Map<string, Shared>>();

/** Calls back when a doctor's unfinished consultations have changed, and once at the start. Heartbeats are not reported. */
export function watchActive(ctx: ReadCtx, doctorId: string, changed: () => void): () => void {
  const ofStore = watches.get(ctx.ports) ?? new Map<string, Shared>();
  watches.set(ctx.ports, ofStore);
  const shared = ofStore.get(doctorId) ?? openWatch(ctx, doctorId);
  ofStore.set(doctorId, shared);
  // Wrapped in a new function, so that a callback registered twice is called twice and removed once.
  const listener = () => changed();
  shared.listeners.add(listener);
  // A follower who joins an existing watch has missed its initial call.
  listener();
  return () => {
    shared.listeners.delete(listener);
    if (shared.listeners.size > 0 || ofStore.get(doctorId) !== shared) return;
    shared.stop();
    ofStore.delete(doctorId);
  };
}

/** The same for a participant: follows their consultation and those that wait for the same doctor. */
export function watchBeside(ctx: ReadCtx, id: string, changed: () => void): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = async () => {
    const access = { id, may: 'consultation.see', relationships: await loadRelationships(ctx) } as const;
    const doctorId = await viewConsultation(ctx, 'consultation.read', access, async (_, found) => found.doctorId);
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
