import { expect, test } from 'vitest';
import { z } from 'zod';
import { collection } from '@/server/platform/store/collection';
import type { AnyCollection } from './find-collections';
import { firestoreIndexes } from './firestore-indexes';

const visits = collection({
  name: 'visits',
  schema: z.object({
    id: z.string(),
    town: z.string(),
    at: z.string(),
    words: z.array(z.string()).default([]),
    phone: z.string().optional(),
  }),
  indexes: [['town'], ['-at'], ['town', '-at'], ['words', '-at'], ['words'], ['phone', 'at'], ['id']],
  sealed: ['phone', 'words'],
  blind: ['phone', 'words'],
});

test('each declared query has its index, a blind field by its hash, a list by its members, and nothing else is indexed', () => {
  const both = [
    { queryScope: 'COLLECTION', order: 'ASCENDING' },
    { queryScope: 'COLLECTION', order: 'DESCENDING' },
  ];
  const of = { collectionGroup: 'visits' };
  const whole = { ...of, queryScope: 'COLLECTION' };
  expect(firestoreIndexes([visits as unknown as AnyCollection])).toEqual({
    indexes: [
      {
        ...whole,
        fields: [
          { fieldPath: 'town', order: 'ASCENDING' },
          { fieldPath: 'at', order: 'DESCENDING' },
        ],
      },
      {
        ...whole,
        fields: [
          { fieldPath: '_b.words', arrayConfig: 'CONTAINS' },
          { fieldPath: 'at', order: 'DESCENDING' },
        ],
      },
      {
        ...whole,
        fields: [
          { fieldPath: '_b.phone', order: 'ASCENDING' },
          { fieldPath: 'at', order: 'ASCENDING' },
        ],
      },
    ],
    fieldOverrides: [
      { ...of, fieldPath: '*', indexes: [] },
      { ...of, fieldPath: 'town', indexes: both },
      { ...of, fieldPath: 'at', indexes: both },
      { ...of, fieldPath: '_b.words', indexes: [{ queryScope: 'COLLECTION', arrayConfig: 'CONTAINS' }] },
    ],
  });
});
