import { afterReceipt, parseDeliveryKey, type Receipt } from '@/domain/notifications/delivery';
import type { Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { SignedRequest } from '@/server/platform/notify/port';
import type { Tx } from '@/server/platform/store/port';
import { notifications } from './collections';
import { addressFor } from './find-addresses';
import { markDead } from './mark-dead';
import { withDeliveries } from './with-deliveries';

type Provider = 'sms' | 'whatsapp';

/** Records what a provider says of messages it took. Returns null for a request that is not the provider's. */
export async function recordReceipts(ctx: Ctx, channel: Provider, request: SignedRequest): Promise<string | null> {
  const receipts = ctx.ports.notify.receipts[channel]?.(request) ?? null;
  if (receipts === null) return null;
  for (const receipt of receipts) await recordReceipt(ctx, channel, receipt);
  return '';
}

/** The challenge itself for Meta, which shows the token that was entered there; null for anybody else. */
export function answerChallenge({ ports }: Ctx, token: string, challenge: string): Promise<string | null> {
  return Promise.resolve(ports.notify.isWhatsAppToken(token) ? challenge : null);
}

/** One that says nothing new writes nothing, so it may come as often as it likes; one of another message is passed over. */
async function recordReceipt(ctx: Ctx, channel: Provider, receipt: Receipt): Promise<void> {
  const keyed = parseDeliveryKey(receipt.key);
  if (keyed?.channel !== channel) return;
  const { notificationId, userId, round } = keyed;
  await ctx.commitUnaudited(
    async (tx) => {
      const found = await tx.get(notifications, notificationId);
      const before = found?.deliveries?.find((one) => one.userId === userId && one.channel === channel);
      if (!found?.deliveries || before === undefined) return;
      const mark = await markBounced(tx, ctx, { userId, channel, receipt });
      const after = afterReceipt(before, receipt, round);
      const deliveries = found.deliveries.map((one) => (one === before ? after : one));
      if (after !== before) tx.put(notifications, withDeliveries(found, deliveries, found.dueAt ?? ctx.now()));
      mark();
    },
    { clinical: [notifications] },
  );
}

type Bounced = { userId: string; channel: Provider; receipt: Receipt };

/** Marks the number of a message that bounced, while it is still its person's. */
async function markBounced(tx: Tx, ctx: Ctx, { userId, channel, receipt }: Bounced): Promise<() => void> {
  if (receipt.is !== 'failed' || !receipt.isGone) return () => undefined;
  const address = addressFor(channel, await tx.get(accounts, userId));
  if (address === undefined || address !== receipt.address) return () => undefined;
  return markDead(tx, ctx, userId, { channel, address });
}
