import type { StockQuery } from '@/domain/pharmacies/api';
import type { StockChange, StockRow } from '@/domain/pharmacies/schema';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { getMedicine } from '@/server/medicines/get-medicine';
import { findMedicineIds } from '@/server/medicines/search-medicines';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { rowId, stockChanges, stockRows, type StoredRow } from './collections';
import { requirePharmacy } from './require-pharmacy';
import { toStockRow } from './stock-row';

/** So many medicines of a query are looked up. */
const MATCHES_MAX = 30;

/**
 * What a pharmacy has, by name or by when it changed; with a query the rows of the medicines that match it, the best first, on one page. Throws
 * `not-found` for whoever does not work there.
 */
export async function listStock(ctx: ReadCtx, pharmacyId: string, { q, state, sort, order, ...page }: StockQuery): Promise<Page<StockRow>> {
  await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.see');
  if (q !== '') {
    const ids = await findMedicineIds(ctx, q, MATCHES_MAX);
    const found = await Promise.all(ids.map((id) => ctx.read.get(stockRows, rowId(pharmacyId, id))));
    const rows = found.filter((row) => row !== null && (state === undefined || row.state === state)) as StoredRow[];
    return { items: await Promise.all(rows.map((row) => withMedicine(ctx, row))), nextCursor: null };
  }
  const where = [['pharmacyId', '==', pharmacyId] as const, ...(state === undefined ? [] : [['state', '==', state] as const])];
  const { items, nextCursor } = await findPage(ctx.read, stockRows, { where, orderBy: [[sort, order]] }, page);
  return { items: await Promise.all(items.map((row) => withMedicine(ctx, row))), nextCursor };
}

/** One row. Throws `not-found` for others, and where the pharmacy does not list the medicine. */
export async function getStockRow(ctx: ReadCtx, pharmacyId: string, medicineId: string): Promise<StockRow> {
  await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.see');
  const row = await ctx.read.get(stockRows, rowId(pharmacyId, medicineId));
  if (row === null) throw problem('not-found');
  return withMedicine(ctx, row);
}

/** What happened to one row, newest first; also of one that was removed. Throws `not-found` for whoever does not work there. */
export async function listStockChanges(ctx: ReadCtx, pharmacyId: string, medicineId: string, page: PageQuery): Promise<Page<StockChange>> {
  await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.see');
  const where = [['rowId', '==', rowId(pharmacyId, medicineId)]] as const;
  return findPage(ctx.read, stockChanges, { where, orderBy: [['at', 'desc']] }, page);
}

/** A row with what the master says of its medicine. */
export async function withMedicine(ctx: ReadCtx, row: StoredRow): Promise<StockRow> {
  return toStockRow(row, await getMedicine(ctx, row.medicineId));
}
