import { requireAllowed } from '@/domain/permissions';
import { audienceOf, pathOf } from '@/domain/notifications/kinds';
import type { NotificationView } from '@/domain/notifications/schema';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { PathOf } from '@/server/platform/store/collection';
import { findPage, pageQuery } from '@/server/platform/store/find-page';
import type { Query } from '@/server/platform/store/port';
import { notifications, type StoredNotification } from './collections';

/** The caller's notifications, newest first. */
export async function listNotifications(ctx: ReadCtx, page: PageQuery): Promise<Page<NotificationView>> {
  const { userId, role } = caller(ctx);
  requireAllowed('notification.see', caller(ctx), { ownerId: userId });
  const about = { type: 'notification_list', id: userId, ...(role === 'patient' && { patientId: userId }) };
  return ctx.view('notification.list', about, async (reader) => {
    const { items, nextCursor } = await findPage(reader, notifications, newestFirst(userId), page);
    return { items: items.map((one) => toView(one, userId)), nextCursor };
  });
}

/** Calls back when the caller's list has changed. The query equals that of the first page, so that streams read from the watch. */
export function watchNotifications(ctx: ReadCtx, { limit }: Pick<PageQuery, 'limit'>, changed: () => void): () => void {
  return ctx.watch(notifications, pageQuery(newestFirst(caller(ctx).userId), limit), ['unreadBy'], changed);
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
