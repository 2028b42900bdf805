import type { PushSubscriptionBody } from '@/domain/notifications/schema';
import { requireAllowed } from '@/domain/permissions';
import { caller, type Ctx } from '@/server/platform/ctx';
import { pushSubscriptions } from './collections';

/**
 * Tells the caller through this browser from now on. A phone that several people use tells whoever subscribed last: its address is one
 * document.
 */
export async function subscribeBrowser(ctx: Ctx, address: PushSubscriptionBody): Promise<void> {
  const { userId } = caller(ctx);
  requireAllowed('notification.change', caller(ctx), { ownerId: userId });
  const id = ctx.derivedId('ntf', `browser ${address.endpoint}`);
  await ctx.commit('notification.subscribe', { type: 'notification_preferences', id: userId }, async (tx) => {
    tx.put(pushSubscriptions, { id, userId, address, createdAt: ctx.now() });
  });
}
