import { PublicPharmacy, stockStateOf } from '@/domain/pharmacies/schema';
import { isOpenAt } from '@/domain/people/pharmacy-profile';
import { problem } from '@/domain/shared/problem';
import { localDateOf } from '@/domain/shared/time';
import type { Ctx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';
import { pharmacies, rowId, stockRows, type StoredRow } from './collections';
import { geohashWhereFound, recordStockChange } from './stock-row';

/** A pharmacy as anybody may see it, and whether it is open. Throws `not-found`. */
export async function getPublicPharmacy(reader: Reader, id: string, now: string): Promise<PublicPharmacy & { openNow: boolean }> {
  const pharmacy = await (reader.current ?? reader).get(pharmacies, id);
  if (pharmacy === null) throw problem('not-found');
  return { ...PublicPharmacy.parse(pharmacy), openNow: isOpenAt(pharmacy.openingHours, now) };
}

/** The rows of some medicines of a pharmacy, null for those it does not list. */
export function findRows(reader: Reader, pharmacyId: string, medicineIds: readonly string[]): Promise<(StoredRow | null)[]> {
  return Promise.all(medicineIds.map((id) => reader.get(stockRows, rowId(pharmacyId, id))));
}

/** How many of a row can be reserved at `now`, where `ended` of what it holds is reserved no longer. Nothing of what has expired. */
export function freeOf({ quantity, held, expiresOn, pharmacy }: StoredRow, ended: number, now: string): number {
  if (expiresOn !== undefined && expiresOn < localDateOf(now, pharmacy.openingHours.timeZone)) return 0;
  return Math.max(0, quantity - Math.max(0, held - ended));
}

type Move = {
  kind: 'reserved' | 'released' | 'collected' | 'dispensed';
  quantity: number;
  /** How much of what is collected has left the shelf before, on a prescription. */
  gone?: number;
  by: string;
};

/**
 * Holds some of a row for somebody, gives it back, or takes it off the shelf, inside the caller's commit: what was held (`collected`), or
 * what was handed over on a prescription (`dispensed`), which leaves what others hold as it is. Only what leaves the shelf is an edit: a reservation says nothing new of the shelf, so the row keeps its version and the age of its news. Writes only.
 */
export function moveStock(tx: Tx, ctx: Ctx, before: StoredRow, { kind, quantity, gone = 0, by }: Move): void {
  const leaves = kind === 'collected' || kind === 'dispensed';
  const left = leaves ? Math.max(0, before.quantity - (quantity - gone)) : before.quantity;
  const held = heldAfter(before.held, kind, quantity);
  const facts = { ...before, held, quantity: left };
  const edit = leaves && { version: before.version + 1, updatedAt: ctx.now(), updatedBy: by };
  tx.put(stockRows, { ...facts, ...edit, state: stockStateOf(facts), geohash: geohashWhereFound(before.pharmacy, facts) });
  recordStockChange(tx, ctx, before.id, { before, facts, kind, by });
}

function heldAfter(held: number, kind: Move['kind'], quantity: number): number {
  if (kind === 'dispensed') return held;
  return kind === 'reserved' ? held + quantity : Math.max(0, held - quantity);
}
