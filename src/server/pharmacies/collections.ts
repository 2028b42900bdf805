import { z } from 'zod';
import { Pharmacy, PharmacyCard, StockChange, StockFacts, StockRow } from '@/domain/pharmacies/schema';
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

/** The id of a row: the pair itself, so a medicine stands once in a pharmacy. */
export function rowId(pharmacyId: string, medicineId: string): string {
  return `${pharmacyId}@${medicineId}`;
}
