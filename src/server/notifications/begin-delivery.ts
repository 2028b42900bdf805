import { beginAttempt, isTooLate, isUnfinished, type Delivery } from '@/domain/notifications/delivery';
import { rulesOf } from '@/domain/notifications/kinds';
import { addSeconds } from '@/domain/shared/instant';
import type { Ctx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { notifications, type StoredNotification } from './collections';
import { findAddresses, type Reachable } from './find-addresses';
import { planDeliveries } from './plan-deliveries';
import { withDeliveries } from './with-deliveries';

/** How long a notification stays with the process that began it: longer than its attempts, which are made at once, may take. */
export const CLAIM_SECONDS = 60;
/** Of one person's unfinished ones the oldest are enough: what is later waits for them anyway. */
const EARLIER_MAX = 50;

export type BegunDelivery = { notification: StoredNotification; attempts: Delivery[]; people: ReadonlyMap<string, Reachable | null> };

/**
 * Begins to deliver a notification, in one commit right before its messages are sent: plans its deliveries the first time, and marks
 * those attempted now as `sending`. Null when there is nothing to send: another process has it, it waits for its hour, or for
 * what was told to the same person through the same channel before.
 */
export async function beginDelivery(ctx: Ctx, id: string): Promise<BegunDelivery | null> {
  return ctx.commitUnaudited(
    async (tx) => {
      const now = ctx.now();
      const one = await tx.get(notifications, id);
      if (one?.dueAt === undefined || one.dueAt > now) return null;
      const people = new Map<string, Reachable | null>();
      const earlier = new Map<string, StoredNotification[]>();
      for (const userId of one.waitingFor) {
        people.set(userId, await findAddresses(tx, ctx, userId));
        if (rulesOf(one.kind).urgency === 'routine') earlier.set(userId, await findEarlier(tx, one, userId));
      }
      const planned = one.deliveries ?? planDeliveries(one, people, now);
      const deliveries = planned.map((delivery) => begin(delivery, { one, ctx, now, people, earlier }));
      const attempts = deliveries.filter((delivery, n) => delivery.state === 'sending' && delivery !== planned[n]);
      const notification = withDeliveries(one, deliveries, addSeconds(now, CLAIM_SECONDS));
      tx.put(notifications, notification);
      return attempts.length === 0 ? null : { notification, attempts, people };
    },
    { clinical: [notifications] },
  );
}

/** What was told to a person before and is not finished. */
async function findEarlier(reader: Reader, { createdAt }: StoredNotification, userId: string): Promise<StoredNotification[]> {
  return reader.find(notifications, {
    where: [
      ['waitingFor', 'contains', userId],
      ['createdAt', '<', createdAt],
    ],
    orderBy: [['createdAt', 'asc']],
    limit: EARLIER_MAX,
  });
}

type Begin = {
  one: StoredNotification;
  ctx: Ctx;
  now: string;
  people: ReadonlyMap<string, Reachable | null>;
  earlier: ReadonlyMap<string, StoredNotification[]>;
};

function begin(delivery: Delivery, { one, ctx, now, people, earlier }: Begin): Delivery {
  if (!isUnfinished(delivery) || (delivery.state === 'waiting' && delivery.nextAt > now)) return delivery;
  const { userId, channel } = delivery;
  const sender = ctx.ports.notify.senders[channel];
  const isWanted = one.recipients.includes(userId) && (people.get(userId) ?? null) !== null && sender !== undefined;
  if (!isWanted || isTooLate(rulesOf(one.kind).urgency, one.createdAt, now)) return { ...delivery, state: 'skipped' };
  const blocker = earlier.get(userId)?.find((other) => holdsUp(other, delivery));
  if (blocker?.dueAt === undefined) return beginAttempt(delivery, sender);
  // One that is being sent will be out of the way in a moment.
  const isMoving = blocker.dueAt <= now || blocker.deliveries?.some(({ state }) => state === 'sending') === true;
  return { ...delivery, state: 'waiting', nextAt: isMoving ? addSeconds(now, 1) : blocker.dueAt };
}

/** Whether an earlier notification is still to reach the same person through the same channel. */
function holdsUp({ deliveries }: StoredNotification, { userId, channel }: Delivery): boolean {
  return (
    deliveries === undefined || deliveries.some((other) => other.userId === userId && other.channel === channel && isUnfinished(other))
  );
}
