import type { Organisation } from '@/domain/organisations/schema';
import { Pharmacy } from '@/domain/pharmacies/schema';
import type { PharmacyFields } from '@/domain/people/pharmacy-profile';
import { isResentEdit } from '@/domain/shared/is-resent-edit';
import { problem } from '@/domain/shared/problem';
import type { z } from 'zod';
import type { Tx } from '@/server/platform/store/port';
import { pharmacies, type StoredPharmacy } from './collections';

export type PharmacyEdit = z.infer<typeof PharmacyFields> & { version: number };

/** What is not edited. */
const OURS = ['id', 'createdAt', 'updatedAt', 'licence', 'licenceNote', 'licenceCheckedAt', 'licenceCheckedBy', 'rowsAreStale'];

/**
 * A pharmacy after an edit; unchanged when the same edit is sent again. Another licence number waits to be checked. Throws
 * `changed-meanwhile` with the current pharmacy.
 */
export function nextPharmacy(before: StoredPharmacy | null, edit: PharmacyEdit, { id, now }: { id: string; now: string }): StoredPharmacy {
  if (before !== null && isResentEdit(before, edit, OURS)) return before;
  if (edit.version !== (before?.version ?? 0)) throw problem('changed-meanwhile', { current: before && Pharmacy.parse(before) });
  const isSameLicence = before?.licenceNumber === edit.licenceNumber;
  const { licence, licenceNote, licenceCheckedAt, licenceCheckedBy } = before ?? {};
  return {
    ...edit,
    id,
    ...(isSameLicence
      ? { licence: licence ?? 'pending', licenceNote, licenceCheckedAt, licenceCheckedBy }
      : { licence: 'pending' as const }),
    version: edit.version + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    rowsAreStale: before !== null,
  };
}

/** Writes a pharmacy inside the caller's commit. Writes only. */
export function putPharmacy(tx: Tx, pharmacy: StoredPharmacy): void {
  tx.put(pharmacies, pharmacy);
}

/** What a pharmacy and its organisation have in common. */
export function organisationFacts({ name, address, position }: PharmacyEdit): Pick<Organisation, 'name' | 'address' | 'position'> {
  return { name, address, position };
}
