import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { firestoreAt, newProject, openMemoryFirestore, type MemoryFirestore } from '@/testing/memory-firestore';
import { collection } from '../collection';
import { storeContract, type NotProven } from '../contract';
import type { Opened } from '../contract/engine';
import { sealKeys } from '../seal-keys';
import { sealedStore } from '../sealed-store';
import { firestoreStore } from './firestore-store';
import { RETRY_POLICY } from './retry-policy';

/** The official emulator, where there is one: `npm run test:firebase` starts it. */
const official = process.env['FIRESTORE_EMULATOR_HOST'];

/** The emulator lets locks wait for two seconds, and a busy machine is slow. */
const UNHURRIED = { ...RETRY_POLICY, commitMs: 25_000, runsMax: 40 };

function opened(host: () => string) {
  return async (): Promise<Opened> => {
    const project = newProject();
    const open = () => firestoreStore({ firestore: firestoreAt(host(), project), retryPolicy: UNHURRIED });
    const held: Opened = {
      store: open(),
      second: async () => open(),
      async reopen() {
        await held.store.close();
        held.store = open();
        return held.store;
      },
      close: () => held.store.close(),
    };
    return held;
  };
}

/** Proven of Firestore in other ways: that it gives up, with failures made for the purpose; two processes, with fewer commits. */
const LOCKING: NotProven = {
  'what a commit has read is locked until it lands, so nobody ever gets between': [
    'work that is always overtaken gives up with TooMuchContention',
  ],
  'commits of two processes that lock one document wait for each other, and some of a hundred are told to try later': [
    'so are increments from two processes',
  ],
};

const pages = (how: string) => `pages ${how} show every document once and in order, through the cursor a client is given`;

const NOT_IN_MEMORY: NotProven = {
  'the Firestore in memory does not isolate transactions': [
    'a hundred concurrent increments of one number are all applied',
    'so are increments from two processes',
    'of increments by two processes each is applied, or reported as retryable and not applied',
    'of two commits that each write what the other read, one sees the other’s write (no write skew)',
    'lists and counts that were read are validated as well',
    'read-only work sees one snapshot, never half of another commit',
    'work that is always overtaken gives up with TooMuchContention',
  ],
  'the Firestore in memory keeps the writes before the one that fails': ['a commit whose create fails leaves nothing in any collection'],
  'the Firestore in memory knows neither cursors nor the order of names': [
    'a failing commit does not affect the others of its group',
    'texts are ordered by code points, ties by id in the direction of the order',
    'every document of a query is read once, in order, over as many pages as it needs',
    pages('upwards'),
    pages('downwards'),
    pages('behind an equality'),
    pages('within a range'),
    pages('with contains'),
    pages('by two fields in two directions'),
    pages('by id alone'),
    'a cursor stays valid while documents are added and removed around it',
  ],
  'the Firestore in memory knows no filters inside filters': [
    'several ranges are one query, with an equality before them and a count, in order and page by page',
  ],
  'the Firestore in memory looks neither into maps nor for null': [
    'conditions reach into maps and compare ids, even ids no document can have',
    'a text never equals the number it looks like',
    'null matches an explicit null, not a missing field',
    'an order leaves out documents whose field is missing or null',
  ],
};

const CAN = { second: true, reopen: true, openCopy: false };

if (official === undefined) {
  let memory: MemoryFirestore;
  beforeAll(async () => {
    memory = await openMemoryFirestore();
  });
  afterAll(() => memory.close());
  storeContract(
    'Firestore in memory',
    CAN,
    opened(() => memory.host),
    NOT_IN_MEMORY,
  );
} else {
  storeContract(
    'Firestore, the official emulator',
    CAN,
    opened(() => official),
    LOCKING,
  );
  test('a sealed document is found by the hashes of its blind fields, and Firestore holds nothing of what is sealed', async () => {
    const people = collection({
      name: 'people',
      schema: z.object({ id: z.string(), phone: z.string(), words: z.array(z.string()), at: z.number() }),
      sealed: ['phone', 'words'],
      blind: ['phone', 'words'],
      indexes: [['phone'], ['words', '-at']],
    });
    const firestore = firestoreAt(official, newProject());
    const store = sealedStore(firestoreStore({ firestore }), sealKeys(['a secret']));
    const asha = { id: 'asha', phone: '+919876543210', words: ['asha', 'kaur'], at: 1 };
    await store.commit(async (tx) => tx.create(people, asha));
    expect(await store.find(people, { where: [['phone', '==', asha.phone]], limit: 5 })).toEqual([asha]);
    expect(await store.find(people, { where: [['words', 'contains', 'kaur']], orderBy: [['at', 'desc']], limit: 5 })).toEqual([asha]);
    expect(JSON.stringify((await firestore.doc('people/asha').get()).data())).not.toMatch(/98765|asha|kaur/);
    await store.close();
  });
}
