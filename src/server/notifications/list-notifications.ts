import { requireAllowed } from '@/domain/permissions';
import { audienceOf, isStillTold, pathOf } from '@/domain/notifications/kinds';
import type { NotificationView } from '@/domain/notifications/schema';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { findLinksOf, watchLinksOf } from '@/server/family/find-links';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import { findPage, pageQuery } from '@/server/platform/store/find-page';
import type { Query, Reader } from '@/server/platform/store/port';
import { notifications, type StoredNotification } from './collections';

/** The caller's notifications, newest first; of those about somebody the caller helps, only while the caller may help. */
export async function listNotifications(ctx: ReadCtx, page: PageQuery): Promise<Page<NotificationView>> {
  const { userId, role } = caller(ctx);
  requireAllowed('notification.see', caller(ctx), { ownerId: userId });
  const about = { type: 'notification_list', id: userId, ...(role === 'patient' && { patientId: userId }) };
  return ctx.view('notification.list', about, async (reader) => {
    const { items, nextCursor } = await findPage(reader, notifications, newestFirst(userId), page);
    return { items: (await stillTold(reader, ctx, items)).map((one) => toView(one, userId)), nextCursor };
  });
}

/** Calls back when the caller's list has changed. The query equals that of the first page, so that streams read from the watch. */
export function watchNotifications(ctx: ReadCtx, { limit }: Pick<PageQuery, 'limit'>, changed: () => void): () => void {
  const { userId, role } = caller(ctx);
  const stop = ctx.watch(notifications, pageQuery(newestFirst(userId), limit), ['unreadBy'], changed);
  const stopLinks = role === 'patient' || role === 'caregiver' ? watchLinksOf(ctx, userId, changed) : () => undefined;
  return () => {
    stop();
    stopLinks();
  };
}

/** Links are read only where somebody of the family was told. */
async function stillTold(reader: Reader, ctx: ReadCtx, items: StoredNotification[]): Promise<StoredNotification[]> {
  const { userId } = caller(ctx);
  const isOfFamily = ({ kind, data }: StoredNotification) => audienceOf(kind, data, userId) === 'caregiver';
  if (!items.some(isOfFamily)) return items;
  const links = await findLinksOf(reader, userId);
  return items.filter(({ kind, data }) => isStillTold(kind, data, userId, { links, now: ctx.now() }));
}

/** How many notifications the caller has not read. */
export async function countUnread(ctx: ReadCtx): Promise<{ count: number }> {
  requireAllowed('notification.see', caller(ctx), { ownerId: caller(ctx).userId });
  return { count: await ctx.countOwn(notifications, 'unreadBy') };
}

function newestFirst(userId: string): Pick<Query<PathOf<typeof notifications>>, 'where' | 'orderBy'> {
  return { where: [['recipients', 'contains', userId]], orderBy: [['createdAt', 'desc']] };
}

function toView({ id, kind, data, createdAt, unreadBy }: StoredNotification, userId: string): NotificationView {
  return {
    id,
    kind,
    audience: audienceOf(kind, data, userId),
    data,
    path: pathOf(kind, data),
    createdAt,
    read: !unreadBy.includes(userId),
  };
}
