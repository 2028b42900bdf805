import { isUndelivered, isUnfinished, type Delivery } from '@/domain/notifications/delivery';
import type { StoredNotification } from './collections';

/**
 * A notification with its deliveries as they are now. It is due when the next of them is; while some are `sending`, when the claim
 * of the process that sends them ends.
 */
export function withDeliveries(one: StoredNotification, deliveries: readonly Delivery[], claimedUntil: string): StoredNotification {
  const { dueAt: _before, ...rest } = one;
  const open = deliveries.filter(isUnfinished);
  const times = open.map(({ state, nextAt }) => (state === 'sending' ? claimedUntil : nextAt)).toSorted();
  // While one is being sent nobody else may take the notification, whatever else of it is due earlier.
  const dueAt = open.some(({ state }) => state === 'sending') ? claimedUntil : times[0];
  return {
    ...rest,
    deliveries: [...deliveries],
    waitingFor: [...new Set(open.map(({ userId }) => userId))],
    isDead: deliveries.some(isUndelivered),
    states: [...new Set(deliveries.map(({ state }) => state))],
    ...(dueAt !== undefined && { dueAt }),
  };
}
