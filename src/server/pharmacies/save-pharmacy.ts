import type { z } from 'zod';
import { ownOrganisationId, type Organisation } from '@/domain/organisations/schema';
import { Pharmacy } from '@/domain/pharmacies/schema';
import type { PharmacyFields, PharmacyProfileEdit } from '@/domain/people/pharmacy-profile';
import { problem } from '@/domain/shared/problem';
import { findOwnOrganisation } from '@/server/organisations/find-own-organisation';
import { requireVisibleOrganisation } from '@/server/organisations/require-organisation';
import { changeOrganisation, saveOwnOrganisation } from '@/server/organisations/save-own-organisation';
import { putOrganisation } from '@/server/organisations/create-organisation';
import { completeAddresses } from '@/server/places/complete-address';
import { completePharmacyPlace } from '@/server/places/complete-position';
import { caller, type Ctx } from '@/server/platform/ctx';
import { pharmacies } from './collections';
import { refreshRows } from './refresh-rows';
import { requirePharmacy } from './require-pharmacy';
import { nextPharmacy, organisationFacts, putPharmacy } from './write-pharmacy';

/**
 * Opens a pharmacy with its organisation: a pharmacy account its own, the admin one to which people are added afterwards. Throws
 * `conflict` where the account has one.
 */
export async function createPharmacy(ctx: Ctx, fields: z.infer<typeof PharmacyFields>): Promise<Pharmacy> {
  const { userId, role } = caller(ctx);
  const edit = { ...(await completeAddresses(ctx, fields)), version: 0 };
  const id = role === 'admin' ? ctx.newId('org') : ownOrganisationId(userId);
  return ctx.commit('pharmacy.create', { type: 'pharmacy', id, orgId: id }, async (tx) => {
    if ((await tx.get(pharmacies, id)) !== null) throw problem('conflict');
    const own = role === 'admin' ? null : await findOwnOrganisation(tx, userId);
    const pharmacy = nextPharmacy(null, edit, { id, now: ctx.now() });
    const facts = organisationFacts(edit);
    if (role === 'admin') putOrganisation(tx, { id, kind: 'pharmacy', ...facts, createdAt: ctx.now(), version: 1 });
    else saveOwnOrganisation(tx, own, { userId, role: 'pharmacy', ...facts, at: ctx.now() });
    putPharmacy(tx, pharmacy);
    return Pharmacy.parse(pharmacy);
  });
}

/**
 * Changes a pharmacy, its organisation and, after that, what its stock rows repeat. Throws `not-found`, `changed-meanwhile`,
 * and `bad-request` where its place is not known.
 */
export async function savePharmacy(ctx: Ctx, id: string, sent: PharmacyProfileEdit): Promise<Pharmacy> {
  const edit = await completePharmacyPlace(ctx, sent);
  const saved = await ctx.commit('pharmacy.save', { type: 'pharmacy', id, orgId: id }, async (tx) => {
    const before = await requirePharmacy(ctx, tx, id, 'pharmacy.change');
    const organisation: Organisation = (await requireVisibleOrganisation(ctx, tx, id)).organisation;
    const pharmacy = nextPharmacy(before, edit, { id, now: ctx.now() });
    changeOrganisation(tx, organisation, organisationFacts(edit));
    putPharmacy(tx, pharmacy);
    return Pharmacy.parse(pharmacy);
  });
  await refreshRows(ctx, id);
  return saved;
}
