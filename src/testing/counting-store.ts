import type { Doc } from '@/server/platform/store/collection';
import type { Reader, Store, Tx } from '@/server/platform/store/port';

/** What Firestore bills: documents read, written and deleted. */
export type Bill = { reads: number; writes: number; deletes: number };

/** Documents behind one read of a count. Source: Firestore pricing, "Aggregation queries". */
const COUNTED_PER_READ = 1000;
/** Turns of the event loop without a request after which nothing more is to be expected. */
const QUIET_TURNS = 20;

/**
 * Counts what an engine is asked for as Firestore would bill it, whichever engine it is: a get is a read, also of what is not
 * there; a list is its documents, an empty one still a read; a count is a read for every 1,000 documents; a listener's
 * documents are read at its beginning and whenever one changes. Work that runs again is billed again.
 */
export function countingStore(engine: Store): { store: Store; bill: () => Bill; settled: () => Promise<void> } {
  let spent: Bill = { reads: 0, writes: 0, deletes: 0 };
  let asked = 0;
  let underWay = 0;
  const during = async <R>(work: () => Promise<R>): Promise<R> => {
    asked += 1;
    underWay += 1;
    return work().finally(() => (underWay -= 1));
  };
  const read = (documents: number) => {
    spent.reads += Math.max(1, documents);
  };

  const reader = (inner: Reader): Reader => ({
    async get(c, id) {
      read(1);
      return during(() => inner.get(c, id));
    },
    async find(c, query) {
      const found = await during(() => inner.find(c, query));
      read(found.length);
      return found;
    },
    async count(c, query) {
      const counted = await during(() => inner.count(c, query));
      read(Math.ceil(counted / COUNTED_PER_READ));
      return counted;
    },
  });

  function transaction(tx: Tx, planned: Pick<Bill, 'writes' | 'deletes'>): Tx {
    return {
      ...reader(tx),
      create(c, doc) {
        tx.create(c, doc);
        planned.writes += 1;
      },
      put(c, doc) {
        tx.put(c, doc);
        planned.writes += 1;
      },
      remove(c, id) {
        tx.remove(c, id);
        planned.deletes += 1;
      },
    };
  }

  const store: Store = {
    ...engine,
    ...reader(engine),
    async commit(work) {
      let planned = { writes: 0, deletes: 0 };
      const result = await during(() =>
        engine.commit((tx) => {
          planned = { writes: 0, deletes: 0 };
          return work(transaction(tx, planned));
        }),
      );
      spent.writes += planned.writes;
      spent.deletes += planned.deletes;
      return result;
    },
    async changes(c, mark) {
      const found = await engine.changes(c, mark);
      if (mark !== null) read(found.changed.length);
      return found;
    },
    watch(c, query, onChange, onInterrupt) {
      let known = new Map<string, string>();
      let isFirst = true;
      return engine.watch(
        c,
        query,
        (docs) => {
          const now = new Map(docs.map((doc: Doc) => [doc.id, JSON.stringify(doc)]));
          const changed = [...now].filter(([id, text]) => known.get(id) !== text).length;
          if (isFirst || changed > 0) read(changed);
          asked += 1;
          isFirst = false;
          known = now;
          onChange(docs);
        },
        onInterrupt,
      );
    },
  };
  return {
    store,
    /** Waits until nothing is under way and nothing more is asked for: what woke who watches has been read by then. */
    async settled() {
      let before = -1;
      for (let quiet = 0; quiet < QUIET_TURNS; quiet = asked === before && underWay === 0 ? quiet + 1 : 0) {
        before = asked;
        await new Promise((done) => setImmediate(done));
      }
    },
    /** What was spent since it was asked last. */
    bill() {
      const now = spent;
      spent = { reads: 0, writes: 0, deletes: 0 };
      return now;
    },
  };
}

/** The engine as Firestore is seen by what is above the store: remote. */
export function asRemote(engine: Store): Store {
  return { ...engine, remote: true };
}
