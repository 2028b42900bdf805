import type { PreferencesReply } from '@/domain/notifications/api';
import { CHANNELS, DEFAULT_PREFERENCES, type NotificationPreferences } from '@/domain/notifications/schema';
import { requireAllowed } from '@/domain/permissions';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { notificationPreferences } from './collections';

/** The caller's preferences; the defaults before the first save. */
export async function getPreferences(ctx: ReadCtx): Promise<PreferencesReply> {
  const { userId } = caller(ctx);
  requireAllowed('notification.see', caller(ctx), { ownerId: userId });
  return { ...((await ctx.read.get(notificationPreferences, userId)) ?? DEFAULT_PREFERENCES), ...offeredBy(ctx) };
}

/** Saves the caller's preferences. */
export async function savePreferences(ctx: Ctx, preferences: NotificationPreferences): Promise<PreferencesReply> {
  const { userId } = caller(ctx);
  requireAllowed('notification.change', caller(ctx), { ownerId: userId });
  return ctx.commit('notification.save_preferences', { type: 'notification_preferences', id: userId }, async (tx) => {
    tx.put(notificationPreferences, { ...preferences, id: userId });
    return { ...preferences, ...offeredBy(ctx) };
  });
}

/** The channels this installation has. */
function offeredBy({ ports: { notify } }: ReadCtx): Pick<PreferencesReply, 'channels' | 'pushKey'> {
  return { channels: CHANNELS.filter((channel) => notify.senders[channel] !== undefined), pushKey: notify.pushKey };
}
