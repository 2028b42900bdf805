import { deliveryKey, endAttempt, type Delivery, type SendOutcome } from '@/domain/notifications/delivery';
import { audienceOf, rulesOf } from '@/domain/notifications/kinds';
import type { Ctx } from '@/server/platform/ctx';
import type { Outgoing } from '@/server/platform/notify/port';
import type { Tx } from '@/server/platform/store/port';
import { beginDelivery, type BegunDelivery } from './begin-delivery';
import { notifications, pushSubscriptions, type StoredNotification } from './collections';
import type { Reachable } from './find-addresses';
import { markDead } from './mark-dead';
import { withDeliveries } from './with-deliveries';

/** Notifications looked at together; different people's are sent at the same time. */
const BATCH = 100;
/** Batches of one run; the next tick goes on. */
const BATCHES_MAX = 500;

/**
 * Delivers what is due through the channels outside the app, after the commit in which it was told. Every attempt is stored before
 * it is made and its outcome after it, so that a process that ends in between leaves one that may have gone out, and is treated
 * so. One that cannot be delivered for a fault of ours holds up nobody else's; the fault is thrown after them. Returns how many
 * deliveries were attempted.
 */
export async function deliverNotifications(ctx: Ctx): Promise<number> {
  let attempted = 0;
  const faults: unknown[] = [];
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const due = await findDue(ctx);
    const done = await deliverInOrder(ctx, due);
    attempted += done.attempted;
    faults.push(...done.faults);
    if (due.length < BATCH || done.faults.length === due.length) break;
  }
  if (faults[0] instanceof Error) throw faults[0];
  return attempted;
}

type Due = Pick<StoredNotification, 'id' | 'waitingFor' | 'createdAt'>;

function findDue(ctx: Ctx): Promise<Due[]> {
  return ctx.commitUnaudited(
    (tx) => tx.find(notifications, { where: [['dueAt', '<=', ctx.now()]], orderBy: [['dueAt', 'asc']], limit: BATCH }),
    { clinical: [notifications] },
  );
}

/** One person's one after the other in the order they were told, and different people's at the same time. */
async function deliverInOrder(ctx: Ctx, due: readonly Due[]): Promise<{ attempted: number; faults: unknown[] }> {
  const tails = new Map<string, Promise<number>>();
  const all: Promise<number>[] = [];
  for (const { id, waitingFor } of due.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const delivered = Promise.all(waitingFor.flatMap((userId) => tails.get(userId) ?? [])).then(() => deliverOne(ctx, id));
    for (const userId of waitingFor) tails.set(userId, delivered);
    all.push(delivered);
  }
  const ended = await Promise.allSettled(all);
  return {
    attempted: ended.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0),
    faults: ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  };
}

type Ended = { delivery: Delivery; outcome: SendOutcome; goneBrowsers: string[] };

/** Returns how many deliveries of a notification were attempted. */
async function deliverOne(ctx: Ctx, id: string): Promise<number> {
  const begun = await beginDelivery(ctx, id);
  if (begun === null) return 0;
  await settle(ctx, begun, await Promise.all(begun.attempts.map((attempt) => send(ctx, begun, attempt))));
  return begun.attempts.length;
}

async function send(ctx: Ctx, { notification, people }: BegunDelivery, delivery: Delivery): Promise<Ended> {
  const { id, kind, data, createdAt } = notification;
  const { userId, channel } = delivery;
  const { senders, compose } = ctx.ports.notify;
  const person = people.get(userId);
  const sender = senders[channel];
  if (!person || sender === undefined) return { delivery, outcome: { is: 'impossible', reason: 'not-configured' }, goneBrowsers: [] };
  const message = await compose({ kind, audience: audienceOf(kind, data, userId), data, locale: person.account.locale, at: createdAt });
  const outgoing = { key: deliveryKey(id, delivery), message, isUrgent: rulesOf(kind).urgency !== 'routine' };
  if (channel === 'push') return { delivery, ...(await pushToAll(ctx, person, outgoing)) };
  const to = person.addresses[channel];
  const outcome: SendOutcome = to === null ? { is: 'gone' } : await (senders[channel]?.send({ ...outgoing, to }) ?? noSender());
  return { delivery, outcome, goneBrowsers: [] };
}

const noSender = (): Promise<SendOutcome> => Promise.resolve({ is: 'impossible', reason: 'not-configured' });

/** To every browser of a person; one that got it is enough. Those that are gone are dropped. */
async function pushToAll(ctx: Ctx, { push }: Reachable, outgoing: Omit<Outgoing, 'to'>): Promise<Omit<Ended, 'delivery'>> {
  const { senders } = ctx.ports.notify;
  const outcomes = await Promise.all(
    push.map(async ({ id, address }) => ({ id, outcome: await (senders.push?.send({ ...outgoing, to: address }) ?? noSender()) })),
  );
  const goneBrowsers = outcomes.filter(({ outcome }) => outcome.is === 'gone').map(({ id }) => id);
  const best = ['sent', 'unknown', 'refused', 'impossible', 'gone'].map((is) => outcomes.find(({ outcome }) => outcome.is === is));
  return { outcome: best.find((found) => found !== undefined)?.outcome ?? { is: 'gone' }, goneBrowsers };
}

/** Stores what came of a notification's attempts. What its readers did meanwhile stays. */
async function settle(ctx: Ctx, { notification, people }: BegunDelivery, ended: readonly Ended[]): Promise<void> {
  const { senders } = ctx.ports.notify;
  const random = Math.random();
  await ctx.commitUnaudited(
    async (tx) => {
      const found = await tx.get(notifications, notification.id);
      if (found === null) return;
      const now = ctx.now();
      const deliveries = (found.deliveries ?? []).map((stored) => {
        const one = ended.find(({ delivery }) => delivery.userId === stored.userId && delivery.channel === stored.channel);
        const isIdempotent = senders[stored.channel]?.isIdempotent === true;
        // A receipt that came before the answer knows more than it.
        const isReported = stored.state === 'delivered' || stored.state === 'failed';
        return one === undefined || isReported ? stored : endAttempt(one.delivery, one.outcome, { isIdempotent, now, random });
      });
      const marks = await Promise.all(ended.map((one) => markGone(tx, one)));
      tx.put(notifications, withDeliveries(found, deliveries, found.dueAt ?? now));
      for (const id of ended.flatMap(({ goneBrowsers }) => goneBrowsers)) tx.remove(pushSubscriptions, id);
      for (const mark of marks) mark();
    },
    { clinical: [notifications] },
  );
  async function markGone(tx: Tx, { delivery: { userId, channel }, outcome }: Ended): Promise<() => void> {
    const address = channel === 'push' ? null : (people.get(userId)?.addresses[channel] ?? null);
    if (outcome.is !== 'gone' || channel === 'push' || address === null) return () => undefined;
    return markDead(tx, ctx, userId, { channel, address });
  }
}
