import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { fromFields, toStored, type Collection, type Doc } from '../collection';

export type Fields = Record<string, unknown>;

/**
 * A document's fields as Firestore stores them: a map, so that its indexes work. The id is the document's name, not a field.
 */
export function toFields(stored: string): Fields {
  const { id: _name, ...fields } = JSON.parse(stored) as Fields;
  return fields;
}

/** When a document of a tracked collection was written: milliseconds since 1970 by the clock of the process that wrote it. */
export const WRITTEN_AT = '_at';

/** The stored text, by which a document's size is measured. Throws when it does not fit its schema. */
export function bodyOf<T extends Doc>(c: Collection<T>, doc: T): string {
  const text = toStored(c, doc);
  return c.tracked ? JSON.stringify({ ...(JSON.parse(text) as Fields), [WRITTEN_AT]: Date.now() }) : text;
}

/** The document of a snapshot, or null when there is none. */
export function docOf<T extends Doc>(c: Collection<T>, snapshot: DocumentSnapshot): T | null {
  const fields = snapshot.data();
  return fields === undefined ? null : fromFields(c, { ...fields, id: snapshot.id });
}
