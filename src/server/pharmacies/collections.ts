import { z } from 'zod';
import { StockImport } from '@/domain/pharmacies/import-api';
import { Pharmacy, PharmacyCard, StockChange, StockFacts, StockRow } from '@/domain/pharmacies/schema';
import { PharmacyProfile } from '@/domain/people/pharmacy-profile';
import { MedicineId } from '@/domain/medicines/schema';
import { idOf } from '@/domain/shared/ids';
import { collection } from '@/server/platform/store/collection';

/** `rowsAreStale` until the stock rows repeat what the pharmacy says now. */
export const pharmacies = collection({
  name: 'pharmacies',
  schema: Pharmacy.extend({ licenceCheckedBy: idOf('usr').optional(), rowsAreStale: z.boolean() }),
  indexes: [
    ['-createdAt'],
    ['licence', '-createdAt'],
    ['licence', 'createdAt'],
    ['name'],
    ['licence', 'name'],
    ['licence', '-name'],
    ['rowsAreStale'],
  ],
  sealed: ['licenceNumber', 'phone'],
});
export type StoredPharmacy = z.infer<typeof pharmacies.schema>;

/** What a pharmacy was before it had stock: a profile under its account. Read by the job that makes pharmacies of them; never written. */
export const oldPharmacyProfiles = collection({ name: 'pharmacy_profiles', schema: PharmacyProfile, sealed: ['licenceNumber', 'phone'] });

/**
 * One row for each medicine of a pharmacy, under the pair. A row can be found where its `geohash` is: it is null for what is out of
 * stock and for a rejected pharmacy, so that a search reads only rows it can show.
 */
export const stockRows = collection({
  name: 'stock_rows',
  schema: StockFacts.extend({
    id: z.string(),
    pharmacyId: idOf('org'),
    medicineId: MedicineId,
    title: z.string(),
    held: StockRow.shape.held,
    state: StockRow.shape.state,
    geohash: z.string().nullable(),
    pharmacy: PharmacyCard,
    version: StockRow.shape.version,
    updatedAt: StockRow.shape.updatedAt,
    updatedBy: z.string(),
  }),
  indexes: [
    ['medicineId', 'geohash'],
    ['pharmacyId', 'title'],
    ['pharmacyId', '-title'],
    ['pharmacyId', 'state', 'title'],
    ['pharmacyId', 'state', '-title'],
    ['pharmacyId', 'expiresOn'],
    ['pharmacyId', 'updatedAt'],
    ['pharmacyId', '-updatedAt'],
    ['pharmacyId', 'state', 'updatedAt'],
    ['pharmacyId', 'state', '-updatedAt'],
  ],
  sealed: ['pharmacy.phone'],
});
export type StoredRow = z.infer<typeof stockRows.schema>;

export const stockChanges = collection({
  name: 'stock_changes',
  schema: StockChange.extend({ id: z.string(), rowId: z.string() }),
  indexes: [['rowId', '-at']],
});

/** One import of a file: it goes on from here after a crash. `columns` is what somebody said the columns are. */
export const stockImports = collection({
  name: 'stock_imports',
  schema: StockImport.omit({ importId: true }).extend({
    id: idOf('imp'),
    pharmacyId: idOf('org'),
    byUser: idOf('usr'),
    columns: z.string(),
    expiresAt: StockImport.shape.createdAt,
  }),
  indexes: [['state'], ['pharmacyId', 'state', '-createdAt'], ['expiresAt']],
});
export type StoredImport = z.infer<typeof stockImports.schema>;

/** What an import writes and what it rejects, in pieces that fit a document: JSON, read by whoever wrote it. */
export const stockImportParts = collection({
  name: 'stock_import_parts',
  schema: z.object({
    id: z.string(),
    importId: idOf('imp'),
    kind: z.enum(['plan', 'rejected']),
    n: z.int(),
    json: z.string(),
    expiresAt: StockImport.shape.createdAt,
  }),
  indexes: [['importId', 'kind', 'n'], ['expiresAt']],
});
export type ImportPart = z.infer<typeof stockImportParts.schema>;

/** The id of a row: the pair itself, so a medicine stands once in a pharmacy. */
export function rowId(pharmacyId: string, medicineId: string): string {
  return `${pharmacyId}@${medicineId}`;
}
