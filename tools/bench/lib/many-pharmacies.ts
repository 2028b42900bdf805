import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { geohashOf } from '@/domain/shared/geohash';
import type { Position } from '@/domain/shared/primitives';
import { PharmacyCard } from '@/domain/pharmacies/schema';
import { rowId, stockRows, type StoredPharmacy, type StoredRow } from '@/server/pharmacies/collections';
import { assemble, STORE_FILE, type Platform } from '@/server/platform/platform';
import type { Store } from '@/server/platform/store/port';
import { sealKeys } from '@/server/platform/store/seal-keys';
import { SEALED } from '@/server/platform/store/sealed-store';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { dice } from './many-doctors';

export type ManyPharmacies = {
  positions: readonly Position[];
  has: (pharmacy: number, medicine: number) => boolean;
  medicines: readonly string[];
};
type Wanted = { pharmacies: number; rowsEach: number; medicines: readonly string[]; now: string; template: StoredPharmacy };

const TOWNS = 400;
/** Of ten pharmacies seven stand in a town, some kilometres from its middle, the others anywhere. */
const IN_TOWN = 0.7;

export function pharmacyIdOf(n: number): string {
  return `org_${String(n).padStart(20, '0')}`;
}

/** Pharmacies over India, most of them in towns, each with half of the medicines: `rowsEach` rows. */
export function placePharmacies({ pharmacies, rowsEach, medicines }: Wanted): ManyPharmacies {
  const random = dice(11);
  const anywhere = () => ({ lat: 10 + random() * 22, lng: 72 + random() * 16 });
  const towns = Array.from({ length: TOWNS }, anywhere);
  const near = ({ lat, lng }: Position) => ({ lat: lat + (random() + random() - 1) * 0.08, lng: lng + (random() + random() - 1) * 0.08 });
  const positions = Array.from({ length: pharmacies }, () => {
    const town = towns[Math.floor(random() * TOWNS)];
    return town !== undefined && random() < IN_TOWN ? near(town) : anywhere();
  });
  const has = (pharmacy: number, medicine: number) => (pharmacy * 7 + medicine) % 2 === 0;
  return { positions, has, medicines: medicines.slice(0, rowsEach * 2) };
}

/**
 * A store in `folder` with a row for each medicine of each pharmacy. Through the store itself a million rows take minutes, so its table is
 * filled behind its back, with the same text sealed by the same keys; the store makes the indexes when it is opened. Throws when a row
 * does not come back from the store as it was meant.
 */
export async function storeOfMany(
  { folder, env, secret, store }: { folder: string; env: Platform['env']; secret: string; store: (file: string) => Store },
  many: ManyPharmacies,
  wanted: Wanted,
): Promise<Platform> {
  const file = path.join(folder, STORE_FILE);
  const open = (engine: Store) => assemble({ env, secret, store: engine, clock: () => wanted.now });
  const empty = open(sqliteStore({ file }));
  await empty.store.count(stockRows, {});
  await empty.store.close();
  fill(file, many, wanted, secret);
  const platform = open(store(file));
  const meant = rowOf(many, wanted, 0, 0);
  const found = await platform.store.get(stockRows, meant.id);
  if (JSON.stringify(stockRows.schema.parse(meant)) !== JSON.stringify(found)) throw new Error('a row is not read as it was written');
  return platform;
}

function fill(file: string, many: ManyPharmacies, wanted: Wanted, secret: string): void {
  const keys = sealKeys([secret]);
  const db = new DatabaseSync(file);
  const table = `"c_${stockRows.name}"`;
  const indexes = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?")
    .all(`c_${stockRows.name}`);
  for (const { name } of indexes) db.exec(`DROP INDEX "${String(name)}"`);
  const insert = db.prepare(`INSERT INTO ${table} (id, rev, body) VALUES (?, 1, ?)`);
  db.exec('BEGIN');
  for (let pharmacy = 0; pharmacy < many.positions.length; pharmacy += 1) {
    for (let medicine = 0; medicine < many.medicines.length; medicine += 1) {
      if (!many.has(pharmacy, medicine)) continue;
      const row = rowOf(many, wanted, pharmacy, medicine);
      const { phone, ...card } = row.pharmacy;
      const sealed = keys.seal(stockRows.name, row.id, JSON.stringify({ 'pharmacy.phone': phone }));
      insert.run(row.id, JSON.stringify({ ...row, pharmacy: card, [SEALED]: sealed }));
    }
  }
  db.exec('COMMIT');
  db.close();
}

/** A row of a pharmacy, worked out once a pharmacy but for its medicine. */
const firstRows = new Map<number, StoredRow>();

function rowOf({ positions, medicines }: ManyPharmacies, { template, now }: Wanted, n: number, medicine: number): StoredRow {
  const [position, medicineId] = [positions[n], medicines[medicine]];
  if (position === undefined || medicineId === undefined) throw new Error('a pharmacy without a place, or no such medicine');
  const pharmacyId = pharmacyIdOf(n);
  const id = rowId(pharmacyId, medicineId);
  const before = firstRows.get(n);
  if (before !== undefined) return { ...before, id, medicineId, title: medicineId };
  const row: StoredRow = {
    ...{ id, pharmacyId, medicineId, title: medicineId, quantity: 40, held: 0, lowAt: 10 },
    ...{ pricePaise: 100, state: 'in' as const, geohash: geohashOf(position), version: 1, updatedAt: now, updatedBy: 'bench' },
    pharmacy: PharmacyCard.parse({ ...template, position }),
  };
  firstRows.clear();
  firstRows.set(n, row);
  return row;
}
