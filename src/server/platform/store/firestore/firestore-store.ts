import 'server-only';
import type { Firestore } from 'firebase-admin/firestore';
import type { Store } from '../port';
import { StoreMisuseError } from '../store-misuse';
import { changesSince } from './changes';
import { calls, RETRY_POLICY, type RetryPolicy } from './retry-policy';
import { queryOf } from './query-of';
import { runWork } from './run-work';
import { plainReader } from './transaction';
import { serialQueue } from './serial-queue';
import { watchers } from './watchers';

/**
 * The distributed engine: Cloud Firestore through firebase-admin. Documents are native maps under their own ids, so that
 * Firestore's indexes serve them. A commit is one transaction, which locks what it read until it ends. Closing the store closes
 * the client.
 */
export function firestoreStore({ firestore, retryPolicy = RETRY_POLICY }: { firestore: Firestore; retryPolicy?: RetryPolicy }): Store {
  const open = calls(retryPolicy);
  const watching = watchers();
  const enqueue = serialQueue();
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;
  const refuseClosed = () => {
    if (closing) throw new Error('the store is closed');
  };
  const reader = plainReader(firestore, open);

  async function closeNow(): Promise<void> {
    await Promise.allSettled(underWay);
    watching.stop();
    await open.closed(() => firestore.terminate());
  }

  return {
    remote: true,
    async get(c, id) {
      refuseClosed();
      return reader.get(c, id);
    },
    async find(c, query) {
      refuseClosed();
      return reader.find(c, query);
    },
    async count(c, query) {
      refuseClosed();
      return reader.count(c, query);
    },
    async commit(work) {
      refuseClosed();
      const running = runWork({ firestore, calls: open, enqueue }, work);
      underWay.add(running);
      return running.finally(() => underWay.delete(running));
    },
    async changes(c, mark) {
      refuseClosed();
      return changesSince({ firestore, calls: open }, c, mark);
    },
    watch(c, query, onChange, onInterrupt) {
      refuseClosed();
      return watching.follow(c, queryOf(firestore, c, query), onChange, onInterrupt);
    },
    async backup() {
      throw new StoreMisuseError('Firestore is not copied from here: schedule managed exports and point-in-time recovery (docs/deploy.md)');
    },
    async ping() {
      refuseClosed();
      await open.answered(firestore.collection('meta').doc('ping').get());
    },
    close() {
      closing ??= closeNow();
      return closing;
    },
  };
}
