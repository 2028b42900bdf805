import type { PushSubscriptionBody } from '@/domain/notifications/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { pushSubscriptions } from './collections';

/**
 * Tells the caller through this browser from now on. A phone that several people use tells whoever subscribed last: its address is one
 * document.
 */
export async function subscribeBrowser(ctx: Ctx, address: PushSubscriptionBody): Promise<void> {
  const { userId } = caller(ctx);
  requireAllowed('notification.change', caller(ctx), { ownerId: userId });
  // A token says nothing to an installation that does not speak to Firebase Cloud Messaging.
  if ('token' in address && ctx.ports.notify.fcm === null) throw problem('bad-request', { errors: [{ at: 'token', code: 'not-one-of' }] });
  const id = ctx.derivedId('ntf', `browser ${'token' in address ? address.token : address.endpoint}`);
  await ctx.commit('notification.subscribe', { type: 'notification_preferences', id: userId }, async (tx) => {
    tx.put(pushSubscriptions, { id, userId, address, createdAt: ctx.now() });
  });
}
