import { medicineTitle, type Medicine } from '@/domain/medicines/schema';
import {
  availableOf,
  PharmacyCard,
  stockStateOf,
  stockThen,
  type StockChange,
  type StockFacts,
  type StockRow,
} from '@/domain/pharmacies/schema';
import { geohashOf } from '@/domain/shared/geohash';
import type { Position } from '@/domain/shared/primitives';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { rowId, stockChanges, stockRows, type StoredPharmacy, type StoredRow } from './collections';

/** A change of one row, by whom and how. `facts` is null for a row that is taken away. */
type RowChange = { before: StoredRow | null; facts: (StockFacts & { held: number }) | null; kind: StockChange['kind']; by: string };

type Card = StoredRow['pharmacy'];
/** What the rows of a pharmacy repeat of it, and where they are found: worked out once for all of them. */
const cards = new WeakMap<StoredPharmacy, Card>();
const hashes = new WeakMap<Position, string>();

function cardOf(pharmacy: StoredPharmacy): Card {
  const card = cards.get(pharmacy) ?? PharmacyCard.parse(pharmacy);
  cards.set(pharmacy, card);
  return card;
}

/** Writes a row and what happened to it inside the caller's commit. Writes only. */
export function putRow(
  tx: Tx,
  ctx: Ctx,
  { pharmacy, medicine }: { pharmacy: StoredPharmacy; medicine: Medicine },
  change: RowChange,
): StoredRow {
  const { before, facts, by } = change;
  if (facts === null) throw new Error('a row without facts is removed, not written');
  const { id: pharmacyId } = pharmacy;
  const row: StoredRow = {
    ...facts,
    id: rowId(pharmacyId, medicine.id),
    pharmacyId,
    medicineId: medicine.id,
    title: medicineTitle(medicine),
    state: stockStateOf(facts),
    geohash: geohashWhereFound(pharmacy, facts),
    pharmacy: cardOf(pharmacy),
    version: (before?.version ?? 0) + 1,
    updatedAt: ctx.now(),
    updatedBy: by,
  };
  tx.put(stockRows, row);
  recordStockChange(tx, ctx, row.id, change);
  return row;
}

/** Keeps what happened to a row. Writes only. */
export function recordStockChange(tx: Tx, ctx: Ctx, id: string, { before, facts, kind, by }: RowChange): void {
  tx.create(stockChanges, {
    id: ctx.newId('stc'),
    rowId: id,
    at: ctx.now(),
    kind,
    by,
    ...(before && { before: stockThen(before) }),
    ...(facts && { after: stockThen(facts) }),
  });
}

/** Where a row is found, or null where it is not. */
export function geohashWhereFound(
  pharmacy: Pick<StoredPharmacy, 'licence' | 'position'>,
  row: { quantity: number; held: number },
): string | null {
  if (pharmacy.licence === 'rejected' || availableOf(row) === 0) return null;
  const hash = hashes.get(pharmacy.position) ?? geohashOf(pharmacy.position);
  hashes.set(pharmacy.position, hash);
  return hash;
}

/** A row as the pharmacy's own people see it. */
export function toStockRow(row: StoredRow, { generic, strength, form }: Pick<Medicine, 'generic' | 'strength' | 'form'>): StockRow {
  return { ...row, generic, strength, form };
}
