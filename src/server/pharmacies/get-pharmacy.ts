import { PharmacyPage } from '@/domain/pharmacies/api';
import { PublicPharmacy } from '@/domain/pharmacies/schema';
import { isAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import type { ReadCtx } from '@/server/platform/ctx';
import { pharmacies } from './collections';

/** One pharmacy; its licence number and the note on it only for its own people and the admin. Throws `not-found`. */
export async function getPharmacy(ctx: ReadCtx, id: string): Promise<PharmacyPage> {
  const pharmacy = await ctx.read.get(pharmacies, id);
  if (pharmacy === null) throw problem('not-found');
  const { principal } = ctx;
  const isOwn = principal !== null && isAllowed('pharmacy.change', principal, { orgId: id }, await loadRelationships(ctx));
  if (!isOwn && pharmacy.licence === 'rejected') throw problem('not-found');
  return isOwn ? PharmacyPage.parse(pharmacy) : PublicPharmacy.parse(pharmacy);
}
