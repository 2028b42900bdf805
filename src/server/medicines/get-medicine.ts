import type { Medicine } from '@/domain/medicines/schema';
import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { getMedicineIndex } from './medicine-index';

/** One medicine of the master. Throws `not-found`. */
export async function getMedicine(ctx: ReadCtx, id: string): Promise<Medicine> {
  const found = (await getMedicineIndex(ctx)).get(id);
  if (!found) throw problem('not-found');
  return found.medicine;
}
