import type { Firestore, QuerySnapshot, Transaction } from 'firebase-admin/firestore';
import type { Collection, Doc } from '../collection';
import { commitGuard } from '../commit-guard';
import type { Reader, Tx } from '../port';
import { isValidId, assertValidId } from '../store-misuse';
import { bodyOf, docOf } from './documents';
import type { Calls } from './retry-policy';
import { countOf, queryOf } from './query-of';

type Change = { op: 'create' | 'put' | 'remove'; name: string; id: string };
/** A write as sent; `body` is the document's text, null for a removal. */
export type Write = Change & { body: string | null };
type Planned = Change & { body: () => string | null };

/** Reads the current state, outside any transaction. */
export function plainReader(firestore: Firestore, { answered }: Calls): Reader {
  return {
    async get(c, id) {
      return isValidId(id) ? docOf(c, await answered(firestore.collection(c.name).doc(id).get())) : null;
    },
    async find(c, query) {
      const firestoreQuery = queryOf(firestore, c, query);
      return firestoreQuery ? docsOf(c, await answered(firestoreQuery.get())) : [];
    },
    async count(c, { where }) {
      const firestoreQuery = countOf(firestore, c, where);
      return firestoreQuery ? (await answered(firestoreQuery.get())).data().count : 0;
    },
  };
}

/** One attempt at a commit's work: reads take locks until the commit, writes are buffered. */
export function transaction(firestore: Firestore, inner: Transaction) {
  const planned: Planned[] = [];
  const guard = commitGuard();
  const write = <T extends Doc>(op: Change['op'], c: Collection<T>, id: string, body: Planned['body']) => {
    guard.beforeWrite(c);
    assertValidId(c, id);
    planned.push({ op, name: c.name, id, body });
  };
  const tx: Tx = {
    async get(c, id) {
      guard.beforeRead(c);
      return isValidId(id) ? docOf(c, await inner.get(firestore.collection(c.name).doc(id))) : null;
    },
    async find(c, query) {
      guard.beforeRead(c);
      const firestoreQuery = queryOf(firestore, c, query);
      return firestoreQuery ? docsOf(c, await inner.get(firestoreQuery)) : [];
    },
    async count(c, { where }) {
      guard.beforeRead(c);
      const firestoreQuery = countOf(firestore, c, where);
      return firestoreQuery ? (await inner.get(firestoreQuery)).data().count : 0;
    },
    create: (c, doc) => write('create', c, doc.id, () => bodyOf(c, doc)),
    put: (c, doc) => write('put', c, doc.id, () => bodyOf(c, doc)),
    remove: (c, id) => write('remove', c, id, () => null),
  };
  return {
    tx,
    writes: (): Write[] => planned.map((change) => ({ ...change, body: change.body() })),
    end: guard.end,
  };
}

function docsOf<T extends Doc>(c: Collection<T>, { docs }: QuerySnapshot): T[] {
  return docs.flatMap((snapshot) => docOf(c, snapshot) ?? []);
}
