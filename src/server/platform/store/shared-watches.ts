import 'server-only';
import type { FieldPath } from '@/domain/shared/field-path';
import { keyOf } from './cached-docs';
import type { Collection, Doc } from './collection';
import type { Query, Store } from './port';

type Shared = { docs: Doc[] | null; listeners: Set<(docs: Doc[]) => void>; stop: () => void };

/**
 * One listener of the engine for each query that anybody in this process watches, with the documents it last reported. The
 * engine evaluates every watch at every write, and Firestore bills each document once a listener, so a watch for each person who
 * follows one doctor would cost the square of their number.
 */
export function sharedWatches(engine: Pick<Store, 'watch'>) {
  const open = new Map<string, Shared>();
  /** The documents of all watches by collection and id, each from the watch that reported it last. */
  const reported = new Map<string, { doc: Doc; by: Shared }>();

  function report(shared: Shared, c: { name: string }, docs: Doc[] | null): void {
    for (const { id } of shared.docs ?? []) {
      const key = keyOf(c, id);
      if (reported.get(key)?.by === shared) reported.delete(key);
    }
    shared.docs = docs;
    for (const doc of docs ?? []) reported.set(keyOf(c, doc.id), { doc, by: shared });
  }

  function openWatch<T extends Doc>(key: string, c: Collection<T>, query: Query<FieldPath<T>>): Shared {
    const shared: Shared = { docs: null, listeners: new Set(), stop: () => undefined };
    const changed = (docs: T[]) => {
      if (open.get(key) !== shared) return;
      report(shared, c, docs);
      for (const listener of [...shared.listeners]) listener(docs);
    };
    open.set(key, shared);
    const stop = engine.watch(c, query, changed, () => report(shared, c, null));
    shared.stop = () => {
      open.delete(key);
      report(shared, c, null);
      stop();
    };
    return shared;
  }

  return {
    watch<T extends Doc>(c: Collection<T>, query: Query<FieldPath<T>>, onChange: (docs: T[]) => void): () => void {
      const key = queryKey(c, query);
      const shared = open.get(key) ?? openWatch(key, c, query);
      const listener = (docs: Doc[]) => onChange(docs as T[]);
      shared.listeners.add(listener);
      // Whoever joins an open watch missed its first report.
      if (shared.docs !== null) setImmediate(() => shared.docs && shared.listeners.has(listener) && listener(shared.docs));
      return () => {
        if (shared.listeners.delete(listener) && shared.listeners.size === 0) shared.stop();
      };
    },
    /** The documents of a query that is being watched; null when it is not, or the engine has not reported yet. */
    find<T extends Doc>(c: Collection<T>, query: Query<FieldPath<T>>): T[] | null {
      return (open.get(queryKey(c, query))?.docs as T[] | null | undefined) ?? null;
    },
    /** Forgets documents that a commit of this process may have changed, until the next report. */
    forget(keys: readonly string[]): void {
      for (const key of keys) reported.delete(key);
    },
    /** A document that some watched query has, or null. */
    get<T extends Doc>(c: Collection<T>, id: string): T | null {
      return (reported.get(keyOf(c, id))?.doc as T | undefined) ?? null;
    },
  };
}

function queryKey(c: { name: string }, query: Query): string {
  return `${c.name}\n${JSON.stringify(query)}`;
}
