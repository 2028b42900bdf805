import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findOwnPharmacies } from '@/server/pharmacies/find-own-pharmacies';
import { getPublicPharmacy } from '@/server/pharmacies/hold-stock';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';

/** The pharmacy the caller acts for: the one they name, or their own. Throws `not-found` for any where they may not dispense. */
export async function requirePharmacy(tx: Tx, ctx: Ctx, named: string | undefined): Promise<{ id: string; name: string }> {
  const { userId } = caller(ctx);
  const orgId = named ?? (await findOwnPharmacies(tx, userId))[0]?.id;
  if (orgId === undefined) throw problem('not-found');
  requireAllowed('prescription.dispense', caller(ctx), { orgId }, await loadRelationships(ctx, tx));
  const pharmacy = await getPublicPharmacy(tx, orgId, ctx.now());
  if (pharmacy.licence === 'rejected') throw problem('not-found');
  return pharmacy;
}
