import type { Undelivered, UndeliveredQuery } from '@/domain/notifications/api';
import { isUndelivered, restart } from '@/domain/notifications/delivery';
import { problem } from '@/domain/shared/problem';
import { requireAllowed } from '@/domain/permissions';
import type { Page } from '@/domain/shared/primitives';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { notifications } from './collections';
import { withDeliveries } from './with-deliveries';

/** Notifications that did not get through, or with a delivery in a state, by when they were made, without their text and their readers. */
export async function listUndelivered(ctx: ReadCtx, { order, state, ...page }: UndeliveredQuery): Promise<Page<Undelivered>> {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  return ctx.view('notification.list_undelivered', { type: 'notification_list', id: 'undelivered', shared: true }, async (reader) => {
    const where = state === undefined ? ([['isDead', '==', true]] as const) : ([['states', 'contains', state]] as const);
    const query = { where, orderBy: [['createdAt', order] as const] };
    const { items, nextCursor } = await findPage(reader, notifications, query, page);
    return { items: items.map(({ id, kind, createdAt, deliveries = [] }) => ({ id, kind, createdAt, deliveries })), nextCursor };
  });
}

/** Begins the deliveries that were given up again, from the first attempt. Throws `not-found`, and `wrong-state` when there are none. */
export async function resendNotification(ctx: Ctx, id: string): Promise<void> {
  requireAllowed('notification.resend', caller(ctx), {});
  await ctx.commit('notification.resend', { type: 'notification', id }, async (tx) => {
    const found = await tx.get(notifications, id);
    if (found === null) throw problem('not-found');
    if (found.isDead !== true) throw problem('wrong-state');
    const now = ctx.now();
    const deliveries = (found.deliveries ?? []).map((one) => (isUndelivered(one) ? restart(one, now) : one));
    tx.put(notifications, withDeliveries(found, deliveries, found.dueAt ?? now));
  });
}
