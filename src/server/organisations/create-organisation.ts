import type { Organisation } from '@/domain/organisations/schema';
import type { CreateOrganisationBody } from '@/domain/organisations/api';
import type { Ctx } from '@/server/platform/ctx';
import { organisations } from './collections';

/** Creates a clinic or a pharmacy. Only the platform admin has access, who then adds its first clinic admin. */
export async function createOrganisation(ctx: Ctx, body: CreateOrganisationBody): Promise<Organisation> {
  const organisation: Organisation = { id: ctx.newId('org'), ...body, createdAt: ctx.now(), version: 1 };
  const subject = { type: 'organisation', id: organisation.id, orgId: organisation.id };
  return ctx.commit('organisation.create', subject, async (tx) => {
    tx.create(organisations, organisation);
    return organisation;
  });
}
