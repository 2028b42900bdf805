import type { LicenceBody } from '@/domain/pharmacies/api';
import { Pharmacy } from '@/domain/pharmacies/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';
import { caller, type Ctx } from '@/server/platform/ctx';
import { pharmacies } from './collections';
import { refreshRows } from './refresh-rows';
import { putPharmacy } from './write-pharmacy';

/** Says whether a pharmacy's licence number is right; another decision can reverse it. Throws `not-found` and `changed-meanwhile`. */
export async function verifyLicence(ctx: Ctx, id: string, { decision, note, version }: LicenceBody): Promise<Pharmacy> {
  requireAllowed('pharmacies.manage', caller(ctx), {});
  const action = decision === 'approved' ? 'pharmacy.approve' : 'pharmacy.reject';
  const decided = await ctx.commit(action, { type: 'pharmacy', id, orgId: id }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    const before = await tx.get(pharmacies, id);
    if (before === null) throw problem('not-found');
    if (version !== undefined && version !== before.version) throw problem('changed-meanwhile', { current: Pharmacy.parse(before) });
    const pharmacy = {
      ...before,
      licence: decision,
      licenceNote: note,
      licenceCheckedAt: ctx.now(),
      licenceCheckedBy: caller(ctx).userId,
      version: before.version + 1,
      updatedAt: ctx.now(),
      rowsAreStale: true,
    };
    putPharmacy(tx, pharmacy);
    return Pharmacy.parse(pharmacy);
  });
  await refreshRows(ctx, id);
  return decided;
}
