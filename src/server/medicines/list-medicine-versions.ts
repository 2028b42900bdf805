import type { MedicineVersion } from '@/domain/medicines/schema';
import { requireAllowed } from '@/domain/permissions';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { medicineVersions } from './collections';
import { getMedicine } from './get-medicine';

/** The changes of an entry, newest first. Throws `not-found`. */
export async function listMedicineVersions(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<MedicineVersion>> {
  requireAllowed('medicine.change', caller(ctx), {});
  await getMedicine(ctx, id);
  return findPage(ctx.read, medicineVersions, { where: [['medicineId', '==', id]], orderBy: [['version', 'desc']] }, page);
}
