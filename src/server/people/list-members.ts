import type { Member, MemberQuery } from '@/domain/organisations/api';
import type { Page } from '@/domain/shared/primitives';
import { listMemberships } from '@/server/organisations/list-memberships';
import { requireVisibleOrganisation } from '@/server/organisations/require-organisation';
import type { ReadCtx } from '@/server/platform/ctx';
import { findNames } from './find-names';

/** An organisation's members by when they joined, for its members and the platform admin. Throws `not-found` for everybody else. */
export async function listMembers(ctx: ReadCtx, orgId: string, page: MemberQuery): Promise<Page<Member>> {
  await requireVisibleOrganisation(ctx, ctx.read, orgId);
  const { items, nextCursor } = await listMemberships(ctx.read, orgId, page);
  const names = await findNames(
    ctx.read,
    items.map(({ userId }) => userId),
  );
  return {
    items: items.map((membership) => ({ ...membership, name: names.get(membership.userId) ?? '', state: 'member' as const })),
    nextCursor,
  };
}
