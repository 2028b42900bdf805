import type { Firestore, Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Collection, Doc } from '../collection';
import type { Changes } from '../port';
import { assertTracked } from '../store-misuse';
import { docOf, WRITTEN_AT } from './documents';
import type { Calls } from './retry-policy';

/** How far apart the clocks of two of our processes may be. */
const CLOCK_SKEW_MS_MAX = 5000;
const READ_AT_ONCE = 1000;

/**
 * What was written to a tracked collection since a mark. Every document carries the time at which its commit was sent. A commit
 * is acknowledged within `commitMs` of that or never, so each call looks back that far, and as far as clocks may differ. One
 * that lands later, after its caller was told `try-later`, may be missed.
 */
export async function changesSince<T extends Doc>(
  { firestore, calls }: { firestore: Firestore; calls: Calls },
  c: Collection<T>,
  mark: string | null,
): Promise<Changes<T>> {
  assertTracked(c);
  const next = String(Date.now() - calls.policy.commitMs - CLOCK_SKEW_MS_MAX);
  if (mark === null) return { changed: [], mark: next };
  const changed: Changes<T>['changed'] = [];
  for (let after: QueryDocumentSnapshot | undefined; ;) {
    let query: Query = firestore.collection(c.name).where(WRITTEN_AT, '>=', Number(mark)).orderBy(WRITTEN_AT).limit(READ_AT_ONCE);
    if (after) query = query.startAfter(after);
    const { docs } = await calls.answered(query.get());
    for (const snapshot of docs) {
      const doc = docOf(c, snapshot);
      const { seconds, nanoseconds } = snapshot.updateTime;
      if (doc) changed.push({ doc, version: `${String(seconds)}.${String(nanoseconds)}` });
    }
    after = docs.at(-1);
    if (docs.length < READ_AT_ONCE) return { changed, mark: next };
  }
}
