import type { Consultation } from '@/domain/consultations/schema';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Store } from '@/server/platform/store/port';
import { consultations } from './collections';
import { activeOf } from './to-consultation-view';

type Shared = { listeners: Set<() => void>; stop: () => void };

/**
 * One watch for each doctor whom anybody in this process follows. Heartbeats write consultations many times a minute, and
 * the store asks every watch about every write: a watch for each who waits would make the cost grow with the square of them.
 */
const watches = new WeakMap<Store, Map<string, Shared>>();

/** Calls back when a doctor's consultations that are not over have changed, and once to begin with. Heartbeats change nothing. */
export function watchActive(ctx: ReadCtx, store: Store, doctorId: string, changed: () => void): () => void {
  const ofStore = watches.get(store) ?? new Map<string, Shared>();
  watches.set(store, ofStore);
  const shared = ofStore.get(doctorId) ?? openWatch(ctx, store, doctorId);
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
export function watchBeside(ctx: ReadCtx, store: Store, id: string, changed: () => void): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = async () => {
    const found = await store.get(consultations, id);
    if (found !== null && !isOver) stop = watchActive(ctx, store, found.doctorId, changed);
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

function openWatch(ctx: ReadCtx, store: Store, doctorId: string): Shared {
  const listeners = new Set<() => void>();
  let seen: string | null = null;
  const stop = store.watch(consultations, activeOf(doctorId, ctx.now()), (found) => {
    const versions = versionsOf(found);
    if (versions !== seen) for (const listener of [...listeners]) listener();
    seen = versions;
  });
  return { listeners, stop };
}

function versionsOf(found: readonly Consultation[]): string {
  return found.map(({ id, version }) => `${id}:${version}`).join(' ');
}
