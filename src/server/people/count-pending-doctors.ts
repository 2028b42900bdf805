import { requireAllowed } from '@/domain/permissions';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { doctorProfiles } from './collections';

/** How many doctors await verification: a number of the admin's menu, and one read for every thousand. */
export async function countPendingDoctors(ctx: ReadCtx): Promise<number> {
  requireAllowed('doctors.verify', caller(ctx), {});
  return ctx.read.count(doctorProfiles, { where: [['verification', '==', 'pending']] });
}
