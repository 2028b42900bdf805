import type { Author, HealthRecord } from '@/domain/records/schema';
import { findNames } from '@/server/people/find-names';
import type { Reader } from '@/server/platform/store/port';
import type { StoredRecord } from './collections';

/** A record as those who may see it read it. */
export async function toHealthRecord(reader: Reader, record: StoredRecord): Promise<HealthRecord> {
  const { text, id, patientId, version, createdAt, createdBy, updatedAt, updatedBy } = record;
  const named = await findAuthors(reader, [createdBy, updatedBy]);
  return {
    ...text,
    ...{ id, patientId, version, createdAt, createdBy: named(createdBy), updatedAt, updatedBy: named(updatedBy) },
  };
}

type Unnamed = Omit<Author, 'name'>;

/** Says who people are; somebody whose account is gone has no name. */
export async function findAuthors(reader: Reader, authors: readonly Unnamed[]): Promise<(author: Unnamed) => Author> {
  const names = await findNames(
    reader,
    authors.map(({ id }) => id),
  );
  return ({ id, role }) => ({ id, role, name: names.get(id) ?? '' });
}
