import type { PreferencesReply } from '@/domain/notifications/api';
import { DEFAULT_PREFERENCES, type NotificationPreferences } from '@/domain/notifications/schema';
import { requireAllowed } from '@/domain/permissions';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { notificationPreferences } from './collections';

/** The caller's preferences; the defaults before the first save. */
export async function getPreferences(ctx: ReadCtx): Promise<PreferencesReply> {
  const { userId } = caller(ctx);
  requireAllowed('notification.see', caller(ctx), { ownerId: userId });
  return { ...((await ctx.read.get(notificationPreferences, userId)) ?? DEFAULT_PREFERENCES), channels: [] };
}

/** Saves the caller's preferences. */
export async function savePreferences(ctx: Ctx, preferences: NotificationPreferences): Promise<PreferencesReply> {
  const { userId } = caller(ctx);
  requireAllowed('notification.change', caller(ctx), { ownerId: userId });
  return ctx.commit('notification.save_preferences', { type: 'notification_preferences', id: userId }, async (tx) => {
    tx.put(notificationPreferences, { ...preferences, id: userId });
    return { ...preferences, channels: [] };
  });
}
