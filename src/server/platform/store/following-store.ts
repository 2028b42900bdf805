import 'server-only';
import { cachedDocs, keyOf } from './cached-docs';
import type { Collection, Doc } from './collection';
import type { Reader, Store, Tx } from './port';
import { sharedWatches } from './shared-watches';

/**
 * A session or an account is read again after this long, whatever its listener reports. Firestore's client restarts a listener
 * after as long a silence (WATCH_IDLE_TIMEOUT_MS).
 */
const CURRENT_SECONDS_MAX = 120;
/** The same of what a stream shows beside health data: names, and lengths of consultations. A stream lasts as long. */
const WATCHED_SECONDS_MAX = 600;

/**
 * A store that answers some reads from memory where reads are remote. `current` is never older than this process's own commits;
 * commits of other processes reach it when the engine's listener reports them, and at the latest after two minutes. `watched` is
 * for event streams: it may be as old as the last report of the listeners that notify them.
 */
export type FollowingStore = Store & { current: Pick<Reader, 'get'>; watched: Reader };

/** Wraps an engine. `clock` gives the instant now, ISO UTC. */
export function followingStore(engine: Store, clock: () => string): FollowingStore {
  const watches = sharedWatches(engine);
  const docs = engine.remote === true ? cachedDocs(engine, clock) : null;
  const get = <T extends Doc>(c: Collection<T>, id: string, secondsMax: number) => docs?.get(c, id, secondsMax) ?? engine.get(c, id);
  return {
    ...engine,
    watch: watches.watch,
    async commit(work) {
      const written: string[] = [];
      try {
        return await engine.commit((tx) => work(noteWrites(tx, written)));
      } finally {
        docs?.forget(written);
        watches.forget(written);
      }
    },
    async close() {
      docs?.stop();
      await engine.close();
    },
    current: { get: async (c, id) => get(c, id, CURRENT_SECONDS_MAX) },
    watched: {
      get: async (c, id) => watches.get(c, id) ?? (c.clinical ? engine.get(c, id) : get(c, id, WATCHED_SECONDS_MAX)),
      find: async (c, query) => watches.find(c, query) ?? engine.find(c, query),
      count: async (c, query) => engine.count(c, query),
    },
  };
}

/** The same transaction, noting the keys of the documents it writes. */
function noteWrites(tx: Tx, written: string[]): Tx {
  return {
    ...tx,
    create(c, doc) {
      written.push(keyOf(c, doc.id));
      tx.create(c, doc);
    },
    put(c, doc) {
      written.push(keyOf(c, doc.id));
      tx.put(c, doc);
    },
    remove(c, id) {
      written.push(keyOf(c, id));
      tx.remove(c, id);
    },
  };
}
