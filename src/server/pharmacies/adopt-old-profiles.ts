import type { Ctx } from '@/server/platform/ctx';
import { oldPharmacyProfiles, pharmacies } from './collections';

const PROFILES_A_RUN = 50;

/**
 * Makes a pharmacy of each profile that was saved before pharmacies had stock, under the id of its organisation, with its licence to be
 * checked. One that was saved anew meanwhile stays as it is. Each in a commit with the end of the old one, so that it happens once.
 * Returns how many.
 */
export async function adoptOldProfiles(ctx: Ctx): Promise<number> {
  const old = await ctx.read.find(oldPharmacyProfiles, { limit: PROFILES_A_RUN });
  for (const { id, orgId } of old) {
    await ctx.commit('pharmacy.create', { type: 'pharmacy', id: orgId, orgId }, async (tx) => {
      const profile = await tx.get(oldPharmacyProfiles, id);
      if (profile === null) return;
      const current = await tx.get(pharmacies, orgId);
      const { orgId: _own, ...fields } = profile;
      if (current === null) tx.put(pharmacies, { ...fields, id: orgId, licence: 'pending', rowsAreStale: false });
      tx.remove(oldPharmacyProfiles, id);
    });
  }
  return old.length;
}
