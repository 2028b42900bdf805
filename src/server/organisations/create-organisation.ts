import type { Organisation } from '@/domain/organisations/schema';
import type { CreateOrganisationBody } from '@/domain/organisations/api';
import { requireAllowed } from '@/domain/permissions';
import { completeAddresses } from '@/server/places/complete-address';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { organisations } from './collections';

/** Creates a clinic or a pharmacy, for the platform admin, who then adds its first clinic admin. Throws `not-found` for others. */
export async function createOrganisation(ctx: Ctx, body: CreateOrganisationBody): Promise<Organisation> {
  requireAllowed('organisation.create', caller(ctx), {});
  const organisation: Organisation = { id: ctx.newId('org'), ...(await completeAddresses(ctx, body)), createdAt: ctx.now(), version: 1 };
  const subject = { type: 'organisation', id: organisation.id, orgId: organisation.id };
  return ctx.commit('organisation.create', subject, async (tx) => {
    tx.create(organisations, organisation);
    return organisation;
  });
}

/** Writes a new organisation inside the caller's commit, which fails with `AlreadyExists` when there is one. Writes only. */
export function putOrganisation(tx: Tx, organisation: Organisation): void {
  tx.create(organisations, organisation);
}
