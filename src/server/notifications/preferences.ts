import type { PreferencesReply } from '@/domain/notifications/api';
import { CHANNELS, DEFAULT_PREFERENCES, type Channel, type NotificationPreferences } from '@/domain/notifications/schema';
import { requireAllowed } from '@/domain/permissions';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';
import { deadAddresses, notificationPreferences } from './collections';
import { ADDRESSED_CHANNELS, addressFor, deadAddressId } from './find-addresses';

/** The caller's preferences; the defaults before the first save. */
export async function getPreferences(ctx: ReadCtx): Promise<PreferencesReply> {
  const { userId } = caller(ctx);
  requireAllowed('notification.see', caller(ctx), { ownerId: userId });
  const chosen = (await ctx.read.get(notificationPreferences, userId)) ?? DEFAULT_PREFERENCES;
  return { ...chosen, ...offeredBy(ctx), unreachable: await findUnreachable(ctx.read, ctx) };
}

/** Saves the caller's preferences. */
export async function savePreferences(ctx: Ctx, preferences: NotificationPreferences): Promise<PreferencesReply> {
  const { userId } = caller(ctx);
  requireAllowed('notification.change', caller(ctx), { ownerId: userId });
  return ctx.commit('notification.save_preferences', { type: 'notification_preferences', id: userId }, async (tx) => {
    const unreachable = await findUnreachable(tx, ctx);
    tx.put(notificationPreferences, { ...preferences, id: userId });
    return { ...preferences, ...offeredBy(ctx), unreachable };
  });
}

/** The channels the caller has an address for that does not exist. */
async function findUnreachable(reader: Reader, ctx: ReadCtx): Promise<Channel[]> {
  const { senders } = ctx.ports.notify;
  const account = await reader.get(accounts, caller(ctx).userId);
  const isDead = async (channel: (typeof ADDRESSED_CHANNELS)[number]) => {
    const address = addressFor(channel, account);
    if (address === undefined || senders[channel] === undefined) return false;
    return (await reader.get(deadAddresses, deadAddressId(ctx, channel, address))) !== null;
  };
  const dead = await Promise.all(ADDRESSED_CHANNELS.map(async (channel) => ((await isDead(channel)) ? [channel] : [])));
  return dead.flat();
}

/** The channels this installation has. */
function offeredBy({ ports: { notify } }: ReadCtx): Pick<PreferencesReply, 'channels' | 'fcm' | 'pushKey'> {
  return { channels: CHANNELS.filter((channel) => notify.senders[channel] !== undefined), fcm: notify.fcm, pushKey: notify.pushKey };
}
