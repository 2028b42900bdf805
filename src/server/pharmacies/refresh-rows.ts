import { PharmacyCard } from '@/domain/pharmacies/schema';
import type { Ctx } from '@/server/platform/ctx';
import { findPages } from '@/server/platform/store/find-all';
import { pharmacies, stockRows } from './collections';
import { geohashWhereFound } from './stock-row';

const ROWS_A_COMMIT = 100;
const PHARMACIES_A_RUN = 50;

/**
 * Writes what a pharmacy says of itself into its stock rows, some at a time. Interrupted, it is done by {@link refreshStaleRows}:
 * the pharmacy stays marked until all rows are. Versions stay, because nobody edited a row.
 */
export async function refreshRows(ctx: Ctx, pharmacyId: string): Promise<number> {
  const pharmacy = await ctx.read.get(pharmacies, pharmacyId);
  if (pharmacy?.rowsAreStale !== true) return 0;
  let done = 0;
  const query = { where: [['pharmacyId', '==', pharmacyId]], orderBy: [['title', 'asc']] } as const;
  for await (const page of findPages(ctx.read, stockRows, query, { pageSize: ROWS_A_COMMIT })) {
    await ctx.commitUnaudited(async (tx) => {
      const current = await tx.get(pharmacies, pharmacyId);
      const rows = await Promise.all(page.map(({ id }) => tx.get(stockRows, id)));
      if (current === null) return;
      for (const row of rows) {
        if (row) tx.put(stockRows, { ...row, pharmacy: PharmacyCard.parse(current), geohash: geohashWhereFound(current, row) });
      }
    });
    done += page.length;
  }
  await ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(pharmacies, pharmacyId);
    if (current?.version === pharmacy.version) tx.put(pharmacies, { ...current, rowsAreStale: false });
  });
  return done;
}

/** Finishes what was interrupted. */
export async function refreshStaleRows(ctx: Ctx): Promise<number> {
  const stale = await ctx.read.find(pharmacies, { where: [['rowsAreStale', '==', true]], limit: PHARMACIES_A_RUN });
  let done = 0;
  for (const { id } of stale) done += await refreshRows(ctx, id);
  return done;
}
