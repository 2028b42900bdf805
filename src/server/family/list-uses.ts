import type { AccessEntry } from '@/domain/audit/api';
import type { CareLink } from '@/domain/family/schema';
import { requireAllowed } from '@/domain/permissions';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { entriesOf } from '@/server/audit/list-access';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { auditEvents } from '@/server/platform/audit/collections';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import type { PathOf } from '@/server/platform/store/collection';
import type { Query, Reader } from '@/server/platform/store/port';
import { careLinks } from './collections';

/**
 * What a caregiver did with the patient's record while the link was valid, newest first, from the audit trail. Throws
 * `not-found` for anybody but the patient and the child's parents.
 */
export async function listUses(ctx: ReadCtx, linkId: string, page: PageQuery): Promise<Page<AccessEntry>> {
  const link = await ctx.read.get(careLinks, linkId);
  if (link === null) throw problem('not-found');
  requireAllowed('care-link.see-uses', caller(ctx), { patientId: link.patientId }, await loadRelationships(ctx));
  const { items, nextCursor } = await findPage(ctx.read, auditEvents, usesOf(link), page);
  return { items: await entriesOf(ctx, items), nextCursor };
}

/** The link with this id and the names, for the page of its uses. Throws as {@link listUses}. */
export async function getLink(ctx: ReadCtx, linkId: string): Promise<CareLink> {
  const link = await ctx.read.get(careLinks, linkId);
  if (link === null) throw problem('not-found');
  requireAllowed('care-link.see-uses', caller(ctx), { patientId: link.patientId }, await loadRelationships(ctx));
  return link;
}

/** When the caregiver last did something under the link; null when never. */
export async function findLastUse(reader: Reader, link: CareLink): Promise<string | null> {
  const [last] = await reader.find(auditEvents, { ...usesOf(link), limit: 1 });
  return last?.at ?? null;
}

function usesOf({ patientId, caregiverId, createdAt, revokedAt }: CareLink): Pick<Query<PathOf<typeof auditEvents>>, 'where' | 'orderBy'> {
  return {
    where: [
      ['patientId', '==', patientId],
      ['actorId', '==', caregiverId],
      ['at', '>', createdAt],
      ...(revokedAt === undefined ? [] : ([['at', '<', revokedAt]] as const)),
    ],
    orderBy: [['at', 'desc']],
  };
}
