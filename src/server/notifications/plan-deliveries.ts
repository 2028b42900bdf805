import type { Delivery } from '@/domain/notifications/delivery';
import { rulesOf } from '@/domain/notifications/kinds';
import { afterQuietHours } from '@/domain/notifications/quiet-hours';
import { CHANNELS, type Channel } from '@/domain/notifications/schema';
import { timeZoneOf } from '@/domain/shared/time-zone';
import type { StoredNotification } from './collections';
import type { Reachable } from './find-addresses';

/**
 * The deliveries of a notification: every channel a recipient can be reached through and has not switched off for its topic. What
 * is routine waits for the end of the quiet hours. An emergency goes through every channel at once.
 */
export function planDeliveries(one: StoredNotification, people: ReadonlyMap<string, Reachable | null>, now: string): Delivery[] {
  const { topic, urgency } = rulesOf(one.kind);
  return one.recipients.flatMap((userId) => {
    const person = people.get(userId) ?? null;
    if (person === null) return [];
    const { topics, quietHours } = person.preferences;
    const nextAt = urgency === 'routine' ? afterQuietHours(now, quietHours, timeZoneOf(person.account)) : now;
    return CHANNELS.filter((channel) => isReachable(person, channel))
      .filter((channel) => urgency === 'emergency' || topics[topic].includes(channel))
      .map((channel): Delivery => ({ userId, channel, state: 'waiting', tries: 0, unknowns: 0, nextAt }));
  });
}

function isReachable({ addresses, push }: Reachable, channel: Channel): boolean {
  return channel === 'push' ? push.length > 0 : addresses[channel] !== null;
}
