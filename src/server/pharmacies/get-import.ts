import { badRowsFile, stockFile } from '@/domain/pharmacies/stock-file';
import type { StockImport } from '@/domain/pharmacies/import-api';
import type { BadRow } from '@/domain/pharmacies/stock-import';
import { problem } from '@/domain/shared/problem';
import { getMedicine } from '@/server/medicines/get-medicine';
import type { ReadCtx } from '@/server/platform/ctx';
import { httpReply, type HttpReply } from '@/server/platform/http/http-reply';
import { findAll } from '@/server/platform/store/find-all';
import { stockImports, stockRows } from './collections';
import { requirePharmacy } from './require-pharmacy';
import { readBadRows, toImport } from './store-import';

/** One import. Throws `not-found` for whoever does not work there. */
export async function getImport(ctx: ReadCtx, pharmacyId: string, importId: string): Promise<StockImport> {
  await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.see');
  const stored = await ctx.read.get(stockImports, importId);
  if (stored?.pharmacyId !== pharmacyId) throw problem('not-found');
  return toImport(stored);
}

/** Calls back whenever an import has come further. */
export function watchImport(ctx: ReadCtx, importId: string, changed: () => void): () => void {
  return ctx.watch(stockImports, { where: [['id', '==', importId]], limit: 1 }, ['state', 'written'], changed);
}

/** The rows of an import that did not land. Throws `not-found` for whoever does not work there. */
export async function listBadRows(ctx: ReadCtx, pharmacyId: string, importId: string): Promise<BadRow[]> {
  await getImport(ctx, pharmacyId, importId);
  return readBadRows(ctx.read, importId);
}

/** The same as a CSV file to mend. */
export async function badRowsCsv(ctx: ReadCtx, pharmacyId: string, importId: string): Promise<HttpReply<string>> {
  return asDownload(badRowsFile(await listBadRows(ctx, pharmacyId, importId)), 'rows-to-mend.csv');
}

/** The whole stock as a CSV file, or a template without rows. Throws `not-found` for whoever does not work there. */
export async function stockCsv(ctx: ReadCtx, pharmacyId: string, { empty }: { empty: boolean }): Promise<HttpReply<string>> {
  await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.see');
  if (empty) return asDownload(stockFile([]), 'stock-template.csv');
  const rows = await findAll(ctx.read, stockRows, { where: [['pharmacyId', '==', pharmacyId]], orderBy: [['title', 'asc']] });
  const named = await Promise.all(rows.map(async (row) => ({ medicine: await getMedicine(ctx, row.medicineId), facts: row })));
  return asDownload(stockFile(named), 'stock.csv');
}

function asDownload(text: string, name: string): HttpReply<string> {
  return httpReply(200, text, { 'content-disposition': `attachment; filename="${name}"` });
}
