import type { MyOrganisation } from '@/domain/organisations/api';
import { isAllowed } from '@/domain/permissions';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { memberships, organisations } from './collections';

/** The organisations the caller belongs to, in the order they joined; for the platform admin all of them, newest first. */
export async function listOrganisations(ctx: ReadCtx, page: PageQuery): Promise<Page<MyOrganisation>> {
  const { userId } = caller(ctx);
  if (isAllowed('organisation.list-all', caller(ctx), {})) {
    const { items, nextCursor } = await findPage(ctx.read, organisations, { orderBy: [['createdAt', 'desc']] }, page);
    return { items: items.map((organisation) => ({ ...organisation, myRole: null })), nextCursor };
  }
  const query = { where: [['userId', '==', userId]], orderBy: [['createdAt', 'asc']] } as const;
  const { items, nextCursor } = await findPage(ctx.read, memberships, query, page);
  const found = await Promise.all(
    items.map(async ({ orgId, role: myRole }) => {
      const organisation = await ctx.read.get(organisations, orgId);
      return organisation === null ? [] : [{ ...organisation, myRole }];
    }),
  );
  return { items: found.flat(), nextCursor };
}
