import { NOTIFICATION_DAYS } from '@/domain/notifications/schema';
import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import { notifications } from './collections';

const BATCH = 200;
const BATCHES_MAX = 50;

/** Removes notifications older than they are kept; returns how many. */
export async function purgeNotifications(ctx: Ctx): Promise<number> {
  const before = addSeconds(ctx.now(), -NOTIFICATION_DAYS * 86_400);
  let removed = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const count = await ctx.commitUnaudited(
      async (tx) => {
        const old = await tx.find(notifications, { where: [['createdAt', '<', before]], orderBy: [['createdAt', 'asc']], limit: BATCH });
        for (const { id } of old) tx.remove(notifications, id);
        return old.length;
      },
      { clinical: [notifications] },
    );
    removed += count;
    if (count < BATCH) break;
  }
  return removed;
}
