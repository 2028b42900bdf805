import type { Member } from '@/domain/organisations/api';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { membershipsIn } from '@/server/organisations/list-memberships';
import { organisationToSee } from '@/server/organisations/require-organisation';
import type { ReadCtx } from '@/server/platform/ctx';
import { namesOf } from './find-names';

/** An organisation's people, for its members and the platform's admin. Throws `not-found` for everybody else. */
export async function listMembers(ctx: ReadCtx, orgId: string, page: PageQuery): Promise<Page<Member>> {
  await organisationToSee(ctx, ctx.read, orgId);
  const { items, nextCursor } = await membershipsIn(ctx.read, orgId, page);
  const names = await namesOf(
    ctx.read,
    items.map(({ userId }) => userId),
  );
  return { items: items.map((membership) => ({ ...membership, name: names.get(membership.userId) ?? '' })), nextCursor };
}
