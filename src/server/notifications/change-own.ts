import { isAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { notifications, type StoredNotification } from './collections';

/** Marks a notification as read by the caller. Idempotent. Throws `not-found` for one that is not in the caller's list. */
export async function readNotification(ctx: Ctx, id: string): Promise<void> {
  const { userId } = caller(ctx);
  await changeOwn(ctx, id, (found) => ({ ...found, unreadBy: without(found.unreadBy, userId) }));
}

/** Removes a notification from the caller's list, and altogether when nobody has it any more. Throws `not-found`. */
export async function removeNotification(ctx: Ctx, id: string): Promise<void> {
  const { userId } = caller(ctx);
  await changeOwn(ctx, id, (found) => withoutPerson(found, userId));
}

/** A notification that is no longer in somebody's list and no longer sent to them. */
export function withoutPerson(found: StoredNotification, userId: string): StoredNotification {
  return {
    ...found,
    recipients: without(found.recipients, userId),
    unreadBy: without(found.unreadBy, userId),
    waitingFor: without(found.waitingFor, userId),
  };
}

/** A commit has at most 500 writes. */
const BATCH = 200;
const BATCHES_MAX = 50;

/** Marks all of the caller's notifications as read. */
export async function readAllNotifications(ctx: Ctx): Promise<void> {
  const { userId } = caller(ctx);
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const marked = await ctx.commitUnaudited(
      async (tx) => {
        const unread = await tx.find(notifications, { where: [['unreadBy', 'contains', userId]], limit: BATCH });
        for (const one of unread) tx.put(notifications, { ...one, unreadBy: without(one.unreadBy, userId) });
        return unread.length;
      },
      { clinical: [notifications] },
    );
    if (marked < BATCH) return;
  }
}

async function changeOwn(ctx: Ctx, id: string, change: (found: StoredNotification) => StoredNotification): Promise<void> {
  await ctx.commitUnaudited(
    async (tx) => {
      const found = await tx.get(notifications, id);
      const isMine = found?.recipients.includes(caller(ctx).userId) === true;
      if (!isMine || !isAllowed('notification.change', caller(ctx), { ownerId: caller(ctx).userId })) throw problem('not-found');
      const after = change(found);
      if (after.recipients.length === 0) tx.remove(notifications, id);
      else tx.put(notifications, after);
    },
    { clinical: [notifications] },
  );
}

function without(people: readonly string[], userId: string): string[] {
  return people.filter((one) => one !== userId);
}
