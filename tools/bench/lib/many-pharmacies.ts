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
 * filled behind its back, with the same text sealed by the same keys. Throws when a row
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

/** Stands in a row's text where its own id, medicine, title and sealed fields go, in this order. */
const MARK = '@@';

function fill(file: string, many: ManyPharmacies, wanted: Wanted, secret: string): void {
  const keys = sealKeys([secret]);
  // A defensive connection keeps its journal, which would hold the whole table a second time.
  const db = new DatabaseSync(file, { defensive: false });
  const table = `"c_${stockRows.name}"`;
  // The file is thrown away, so nothing of it has to survive a crash.
  db.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY; PRAGMA threads = 2',
  );
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?")
    .all(`c_${stockRows.name}`);
  for (const { name } of indexes) db.exec(`DROP INDEX "${String(name)}"`);
  const insert = db.prepare(`INSERT INTO ${table} (id, rev, body) VALUES (?, 1, ?)`);
  db.exec('BEGIN');
  for (let pharmacy = 0; pharmacy < many.positions.length; pharmacy += 1) {
    // A pharmacy's rows differ in four places, and writing the text of each anew takes longer than all else.
    const row = rowOf(many, wanted, pharmacy, 0);
    const { phone, ...card } = row.pharmacy;
    const toSeal = JSON.stringify({ 'pharmacy.phone': phone });
    const text = JSON.stringify({ ...row, pharmacy: card, id: MARK, medicineId: MARK, title: MARK, [SEALED]: MARK });
    const parts = text.split(MARK);
    for (const [medicine, medicineId] of many.medicines.entries()) {
      if (!many.has(pharmacy, medicine)) continue;
      const id = rowId(row.pharmacyId, medicineId);
      const own = [id, medicineId, medicineId, keys.seal(stockRows.name, id, toSeal)];
      insert.run(id, parts.map((part, n) => part + (own[n] ?? '')).join(''));
    }
  }
  db.exec('COMMIT');
  for (const { sql } of indexes) db.exec(String(sql));
  db.close();
}

function rowOf({ positions, medicines }: ManyPharmacies, { template, now }: Wanted, n: number, medicine: number): StoredRow {
  const [position, medicineId] = [positions[n], medicines[medicine]];
  if (position === undefined || medicineId === undefined) throw new Error('a pharmacy without a place, or no such medicine');
  const pharmacyId = pharmacyIdOf(n);
  return {
    ...{ id: rowId(pharmacyId, medicineId), pharmacyId, medicineId, title: medicineId, quantity: 40, held: 0, lowAt: 10 },
    ...{ pricePaise: 100, state: 'in' as const, geohash: geohashOf(position), version: 1, updatedAt: now, updatedBy: 'bench' },
    pharmacy: PharmacyCard.parse({ ...template, position }),
  };
}
