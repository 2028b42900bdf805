import type { Query as FirestoreQuery, QuerySnapshot } from 'firebase-admin/firestore';
import type { Collection, Doc } from '../collection';
import { isStoreUnavailable } from '../port';
import { docOf } from './documents';
import { toPortError } from './failures';

/** Changes closer together than this are reported as one. */
const TOGETHER_MS = 20;
const AGAIN_MS = 1000;
const AGAIN_MS_MAX = 60_000;

type Watcher = { stop: () => void };

/** Watches queries with Firestore's listeners, each reopened when it breaks, with increasing delays. */
export function watchers() {
  const all = new Set<Watcher>();

  function follow<T extends Doc>(
    c: Collection<T>,
    firestoreQuery: FirestoreQuery | null,
    onChange: (docs: T[]) => void,
    onInterrupt: () => void = () => undefined,
  ): () => void {
    let lastSignature: string | null = null;
    let latest: QuerySnapshot | null = null;
    let failures = 0;
    let leave: () => void = () => undefined;
    let telling: NodeJS.Timeout | undefined;
    let timer: NodeJS.Timeout | undefined;

    const notify = () => {
      telling = undefined;
      if (!latest || signatureOf(latest) === lastSignature) return;
      try {
        const docs = latest.docs.flatMap((snapshot) => docOf(c, snapshot) ?? []);
        lastSignature = signatureOf(latest);
        onChange(docs);
      } catch (error) {
        // Nobody could catch it; readers of the same documents get the same error.
        warn(c, error);
      }
    };
    const open = (query: FirestoreQuery) => {
      leave = query.onSnapshot(
        (snapshot) => {
          failures = 0;
          latest = snapshot;
          telling ??= setTimeout(notify, TOGETHER_MS);
        },
        (error) => {
          // What was about to be told may be old by now, and the first snapshot of the next listener is told in any case.
          clearTimeout(telling);
          telling = undefined;
          lastSignature = latest = null;
          onInterrupt();
          warn(c, error);
          const ms = Math.min(AGAIN_MS_MAX, AGAIN_MS * 2 ** failures) * (0.5 + Math.random() / 2);
          failures += 1;
          timer = setTimeout(() => open(query), ms);
          timer.unref();
        },
      );
    };
    const watcher: Watcher = {
      stop() {
        all.delete(watcher);
        clearTimeout(telling);
        clearTimeout(timer);
        leave();
      },
    };
    all.add(watcher);
    if (firestoreQuery) open(firestoreQuery);
    else telling = setTimeout(() => onChange([]), 0);
    return watcher.stop;
  }

  return { follow, stop: () => all.forEach((watcher) => watcher.stop()) };
}

/** The documents and their versions as comparable text. */
function signatureOf({ docs }: QuerySnapshot): string {
  return docs.map(({ id, updateTime }) => `${id}:${updateTime.seconds}.${updateTime.nanoseconds}`).join(' ');
}

function warn(c: { name: string }, error: unknown): void {
  const lastSignature = toPortError(error);
  const why = isStoreUnavailable(lastSignature) ? lastSignature.message : 'it cannot be read';
  process.emitWarning(`${c.name}: a watched query is interrupted. ${why}`);
}
