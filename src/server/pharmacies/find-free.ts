import type { ReadCtx } from '@/server/platform/ctx';
import { findRows, freeOf } from './hold-stock';

/** How many of some medicines can be reserved at each of some pharmacies: by the pharmacy's id, then by the medicine's. */
export async function findFree(
  ctx: ReadCtx,
  pharmacyIds: readonly string[],
  medicineIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = pharmacyIds.map(async (pharmacyId) => {
    const rows = await findRows(ctx.read, pharmacyId, medicineIds);
    const free = rows.flatMap((row) => (row === null ? [] : [[row.medicineId, freeOf(row, 0, ctx.now())] as const]));
    return [pharmacyId, new Map(free)] as const;
  });
  return new Map(await Promise.all(found));
}
