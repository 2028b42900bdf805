import { isListField } from '@/server/platform/store/field-kind';
import { WRITTEN_AT } from '@/server/platform/store/firestore/documents';
import { sealedIndexes } from '@/server/platform/store/sealed-store';
import type { AnyCollection } from './find-collections';

type IndexField = { fieldPath: string } & ({ order: 'ASCENDING' | 'DESCENDING' } | { arrayConfig: 'CONTAINS' });
type SingleIndex = { queryScope: 'COLLECTION' } & ({ order: 'ASCENDING' | 'DESCENDING' } | { arrayConfig: 'CONTAINS' });
type Override = { collectionGroup: string; fieldPath: string; indexes: SingleIndex[] };
type Composite = { collectionGroup: string; queryScope: 'COLLECTION'; fields: IndexField[] };
export type FirestoreIndexes = { indexes: Composite[]; fieldOverrides: Override[] };

const KIND = 'COLLECTION';

/**
 * What Firestore is to index: a composite index for every declared query of several fields, a single one for every declared
 * query of one field, and nothing else. Firestore would index every field of every document by itself, which costs a write
 * each, and is slow where values only grow.
 */
export function firestoreIndexes(collections: readonly AnyCollection[]): FirestoreIndexes {
  const indexes: Composite[] = [];
  const fieldOverrides: Override[] = [];
  for (const c of collections) {
    const declared = unique(sealedIndexes(c).map((fields) => fields.map((field) => fieldOf(c, field))));
    fieldOverrides.push({ collectionGroup: c.name, fieldPath: '*', indexes: [] }, ...singlesOf(c.name, [...declared, ...trackedOf(c)]));
    for (const fields of declared) {
      if (fields.length > 1) indexes.push({ collectionGroup: c.name, queryScope: KIND, fields });
    }
  }
  return { indexes, fieldOverrides };
}

function fieldOf(c: AnyCollection, declared: string): IndexField {
  const field = declared.replace('-', '');
  const fieldPath = field === 'id' ? '__name__' : field;
  if (isListField(c.schema, field.replace(/^_b\./, ''))) return { fieldPath, arrayConfig: 'CONTAINS' };
  return { fieldPath, order: declared.startsWith('-') ? 'DESCENDING' : 'ASCENDING' };
}

/** What was written to a tracked collection is found by the time at which it was. */
function trackedOf({ tracked }: AnyCollection): IndexField[][] {
  return tracked ? [[{ fieldPath: WRITTEN_AT, order: 'ASCENDING' }]] : [];
}

/** A field queried alone is indexed in both directions; documents are found by their ids without an index. */
function singlesOf(collectionGroup: string, declared: readonly IndexField[][]): Override[] {
  const alone = declared.flatMap((fields) => (fields.length === 1 && fields[0] ? [fields[0]] : []));
  const byPath = new Map(alone.map((field) => [field.fieldPath, field]));
  byPath.delete('__name__');
  return [...byPath.values()].map((field): Override => {
    const { fieldPath } = field;
    if ('arrayConfig' in field) return { collectionGroup, fieldPath, indexes: [{ queryScope: KIND, arrayConfig: 'CONTAINS' }] };
    const orders = ['ASCENDING', 'DESCENDING'] as const;
    return { collectionGroup, fieldPath, indexes: orders.map((order) => ({ queryScope: KIND, order })) };
  });
}

function unique(indexes: readonly IndexField[][]): IndexField[][] {
  return [...new Map(indexes.map((fields) => [JSON.stringify(fields), fields])).values()];
}
