import { StockRow, type StockEdit } from '@/domain/pharmacies/schema';
import { problem } from '@/domain/shared/problem';
import { getMedicine } from '@/server/medicines/get-medicine';
import { caller, type Ctx } from '@/server/platform/ctx';
import { rowId, stockRows, type StoredRow } from './collections';
import { requirePharmacy } from './require-pharmacy';
import { putRow, recordStockChange, toStockRow } from './stock-row';

/** What a row's edit does not say. */
const EDITED = ['quantity', 'lowAt', 'pricePaise', 'brand', 'batch', 'expiresOn'] as const;

/**
 * Adds a medicine to a pharmacy's stock, or changes its row. What is reserved stays reserved. Throws `not-found` for a medicine
 * that is not in the master and for whoever does not work there, and `changed-meanwhile` with the current row.
 */
export async function setStock(ctx: Ctx, pharmacyId: string, medicineId: string, { version, ...facts }: StockEdit): Promise<StockRow> {
  const medicine = await getMedicine(ctx, medicineId);
  const id = rowId(pharmacyId, medicineId);
  return ctx.commit('stock.set', { type: 'stock_row', id, orgId: pharmacyId }, async (tx) => {
    const pharmacy = await requirePharmacy(ctx, tx, pharmacyId, 'stock.change');
    const before = await tx.get(stockRows, id);
    if (before !== null && version === before.version - 1 && EDITED.every((name) => before[name] === facts[name])) {
      return toStockRow(before, medicine);
    }
    if (version !== (before?.version ?? 0)) throw changedMeanwhile(before, medicine);
    const change = { before, facts: { ...facts, held: before?.held ?? 0 }, kind: 'set' as const, by: caller(ctx).name };
    return toStockRow(putRow(tx, ctx, { pharmacy, medicine }, change), medicine);
  });
}

/** Takes a row away. Throws `not-found`, `changed-meanwhile`, and `wrong-state` while some of it is reserved. */
export async function removeStock(ctx: Ctx, pharmacyId: string, medicineId: string, version: number | undefined): Promise<void> {
  const medicine = await getMedicine(ctx, medicineId);
  const id = rowId(pharmacyId, medicineId);
  await ctx.commit('stock.remove', { type: 'stock_row', id, orgId: pharmacyId }, async (tx) => {
    await requirePharmacy(ctx, tx, pharmacyId, 'stock.change');
    const before = await tx.get(stockRows, id);
    if (before === null) throw problem('not-found');
    if (version !== undefined && version !== before.version) throw changedMeanwhile(before, medicine);
    if (before.held > 0) throw problem('wrong-state');
    tx.remove(stockRows, id);
    recordStockChange(tx, ctx, id, { before, facts: null, kind: 'removed', by: caller(ctx).name });
  });
}

function changedMeanwhile(before: StoredRow | null, medicine: Parameters<typeof toStockRow>[1]) {
  return problem('changed-meanwhile', { current: before && StockRow.parse(toStockRow(before, medicine)) });
}
