import type { Account } from '@/domain/accounts/schema';
import { accounts } from '@/server/platform/identity/collections';
import type { ReadCtx } from '@/server/platform/ctx';
import type { PushAddress } from '@/server/platform/notify/port';
import type { Reader } from '@/server/platform/store/port';
import { deadAddresses, notificationPreferences, pushSubscriptions } from './collections';
import { DEFAULT_PREFERENCES, type NotificationPreferences } from '@/domain/notifications/schema';

/** Browsers of one person; more than phones in a family. */
const BROWSERS_MAX = 10;

export type Reachable = {
  account: Account;
  preferences: NotificationPreferences;
  /** Null where there is none, or the provider said that there is no such address. */
  addresses: Record<AddressedChannel, string | null>;
  push: readonly { id: string; address: PushAddress }[];
};

/** The ways by a number or a mailbox; push has addresses of its own. */
export const ADDRESSED_CHANNELS = ['sms', 'whatsapp', 'email'] as const;
export type AddressedChannel = (typeof ADDRESSED_CHANNELS)[number];

/** The id under which an address is marked as dead for a channel: a number without WhatsApp may take SMS. It does not reveal the address. */
export function deadAddressId(ctx: ReadCtx, channel: AddressedChannel, address: string): string {
  return ctx.derivedId('ntf', channel === 'whatsapp' ? `dead whatsapp ${address}` : `dead ${address}`);
}

/** The number or mailbox of an account for a channel. */
export function addressFor(channel: AddressedChannel, account: Pick<Account, 'email' | 'phone'> | null): string | undefined {
  return channel === 'email' ? account?.email : account?.phone;
}

/** Where a person can be reached, and how they want to be; null for an account that is suspended or gone. */
export async function findAddresses(reader: Reader, ctx: ReadCtx, userId: string): Promise<Reachable | null> {
  const account = await reader.get(accounts, userId);
  if (account?.status !== 'active') return null;
  const { senders } = ctx.ports.notify;
  const live = async (channel: AddressedChannel) => {
    const address = addressFor(channel, account);
    if (address === undefined || senders[channel] === undefined) return null;
    return (await reader.get(deadAddresses, deadAddressId(ctx, channel, address))) === null ? address : null;
  };
  const [preferences, push, sms, whatsapp, email] = await Promise.all([
    reader.get(notificationPreferences, userId),
    senders.push ? reader.find(pushSubscriptions, browsersOf(userId)) : [],
    live('sms'),
    live('whatsapp'),
    live('email'),
  ]);
  return { account, preferences: preferences ?? DEFAULT_PREFERENCES, addresses: { sms, whatsapp, email }, push };
}

function browsersOf(userId: string) {
  return { where: [['userId', '==', userId]], orderBy: [['createdAt', 'desc']], limit: BROWSERS_MAX } as const;
}
