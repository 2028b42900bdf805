import 'server-only';
import { secondsBetween } from '@/domain/shared/instant';
import type { FieldPath } from '@/domain/shared/field-path';
import type { Collection, Doc } from './collection';
import type { Query, Store } from './port';

/** `isLive`: the listener is connected and has reported the document. */
type CachedDoc = { doc: Doc | null; isLive: boolean; readAt: string; stop: () => void };

const CACHED_DOCS_MAX = 1000;
/** A listener is kept this long after the document was read from the engine. */
const LISTENED_SECONDS_MAX = 600;

/**
 * Documents by id, answered from memory while a listener on the document is connected. A connection can be dead without an
 * error, so a document is read again after `secondsMax`, which bounds how long a change by another process can go unnoticed. A
 * commit of this process must be followed by `forget`. `clock` gives ISO UTC.
 */
export function cachedDocs(engine: Pick<Store, 'get' | 'watch'>, clock: () => string) {
  const docs = new Map<string, CachedDoc>();
  /** Reads under way; `forget` removes one whose result may be outdated. */
  const reads = new Map<string, symbol>();

  const drop = (key: string) => {
    docs.get(key)?.stop();
    docs.delete(key);
  };

  function keep<T extends Doc>(c: Collection<T>, id: string, doc: T | null): void {
    const key = keyOf(c, id);
    const now = clock();
    const known = docs.get(key);
    docs.delete(key);
    if (known) docs.set(key, Object.assign(known, known.isLive ? { doc, readAt: now } : { readAt: now }));
    else docs.set(key, listen(c, id, { doc, isLive: false, readAt: now, stop: () => undefined }));
    // The map is in the order of the reads: those that nobody has asked for since their time was over come first.
    for (const [oldest, { readAt }] of docs) {
      if (docs.size <= CACHED_DOCS_MAX && isYoung(readAt, now, LISTENED_SECONDS_MAX)) break;
      drop(oldest);
    }
  }

  function listen<T extends Doc>(c: Collection<T>, id: string, cached: CachedDoc): CachedDoc {
    const changed = ([doc]: T[]) => {
      Object.assign(cached, { doc: doc ?? null, isLive: true });
      // A read that began before this report may return an older document.
      reads.delete(keyOf(c, id));
    };
    const byId: Query<'id'> = { where: [['id', '==', id]], limit: 1 };
    const stop = engine.watch(c, byId as Query<FieldPath<T>>, changed, () => {
      cached.isLive = false;
    });
    return Object.assign(cached, { stop });
  }

  return {
    async get<T extends Doc>(c: Collection<T>, id: string, secondsMax: number): Promise<T | null> {
      const key = keyOf(c, id);
      const known = docs.get(key);
      if (known?.isLive === true && isYoung(known.readAt, clock(), secondsMax)) return known.doc as T | null;
      const read = Symbol(key);
      reads.set(key, read);
      try {
        const doc = await engine.get(c, id);
        if (reads.get(key) === read) keep(c, id, doc);
        return doc;
      } finally {
        if (reads.get(key) === read) reads.delete(key);
      }
    },
    /** Forgets documents that a commit of this process may have changed, with their listeners, whose next report may be older. */
    forget(keys: readonly string[]): void {
      for (const key of keys) {
        reads.delete(key);
        drop(key);
      }
    },
    stop: () => [...docs.keys()].forEach(drop),
  };
}

export function keyOf(c: { name: string }, id: string): string {
  return `${c.name}/${id}`;
}

function isYoung(readAt: string, now: string, secondsMax: number): boolean {
  const age = secondsBetween(readAt, now);
  return age >= 0 && age < secondsMax;
}
