import type { Account } from '@/domain/accounts/schema';
import { accounts } from '@/server/platform/identity/collections';
import type { ReadCtx } from '@/server/platform/ctx';
import type { PushAddress } from '@/server/platform/notify/port';
import type { Reader } from '@/server/platform/store/port';
import { deadAddresses, notificationPreferences, pushSubscriptions } from './collections';
import { DEFAULT_PREFERENCES, type Channel, type NotificationPreferences } from '@/domain/notifications/schema';

/** Browsers of one person; more than phones in a family. */
const BROWSERS_MAX = 10;

export type Reachable = {
  account: Account;
  preferences: NotificationPreferences;
  phone: string | null;
  email: string | null;
  push: readonly { id: string; address: PushAddress }[];
};

/** The id under which an address is marked as dead. It does not reveal the address. */
export function deadAddressId(ctx: ReadCtx, address: string): string {
  return ctx.derivedId('ntf', `dead ${address}`);
}

/** Where a person can be reached, and how they want to be; null for an account that is suspended or gone. */
export async function findAddresses(reader: Reader, ctx: ReadCtx, userId: string): Promise<Reachable | null> {
  const account = await reader.get(accounts, userId);
  if (account?.status !== 'active') return null;
  const { senders } = ctx.ports.notify;
  const live = async (address: string | undefined, channel: Channel) => {
    if (address === undefined || senders[channel] === undefined) return null;
    return (await reader.get(deadAddresses, deadAddressId(ctx, address))) === null ? address : null;
  };
  const [preferences, push, phone, email] = await Promise.all([
    reader.get(notificationPreferences, userId),
    senders.push ? reader.find(pushSubscriptions, browsersOf(userId)) : [],
    live(account.phone, 'sms'),
    live(account.email, 'email'),
  ]);
  return { account, preferences: preferences ?? DEFAULT_PREFERENCES, phone, email, push };
}

function browsersOf(userId: string) {
  return { where: [['userId', '==', userId]], orderBy: [['createdAt', 'desc']], limit: BROWSERS_MAX } as const;
}
