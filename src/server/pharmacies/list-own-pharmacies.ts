import { Pharmacy } from '@/domain/pharmacies/schema';
import { requireAllowed } from '@/domain/permissions';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findOwnPharmacies } from './find-own-pharmacies';

/** The pharmacies the caller works in, their own first. */
export async function listOwnPharmacies(ctx: ReadCtx): Promise<Pharmacy[]> {
  const own = await findOwnPharmacies(ctx.read, caller(ctx).userId);
  const relationships = await loadRelationships(ctx);
  for (const { id } of own) requireAllowed('stock.see', caller(ctx), { orgId: id }, relationships);
  return own.map((pharmacy) => Pharmacy.parse(pharmacy));
}
