import { may, type Permission, type Ties } from '@/domain/permissions';
import type { Organisation } from '@/domain/organisations/schema';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { organisations } from './collections';
import { tiesOf } from './load-relationships';

/** An organisation the caller may see, with how they stand to it. Throws `not-found` for its strangers as for none at all. */
export async function organisationToSee(ctx: ReadCtx, reader: Reader, orgId: string): Promise<{ organisation: Organisation; ties: Ties }> {
  const ties = await tiesOf(ctx, reader);
  const organisation = await reader.get(organisations, orgId);
  if (organisation === null || !isAllowed('organisation.see', ctx, orgId, ties)) throw problem('not-found');
  return { organisation, ties };
}

/** An organisation whose people the caller may manage. Throws as {@link organisationToSee}, and `not-allowed` for its other members. */
export async function organisationToManage(ctx: ReadCtx, reader: Reader, orgId: string): Promise<Organisation> {
  const { organisation, ties } = await organisationToSee(ctx, reader, orgId);
  if (!isAllowed('organisation.manage', ctx, orgId, ties)) throw problem('not-allowed');
  return organisation;
}

function isAllowed(permission: Permission, ctx: ReadCtx, orgId: string, ties: Ties): boolean {
  return may(permission, caller(ctx), { orgId }, ties);
}
