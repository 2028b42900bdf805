import { z } from 'zod';
import { Delivery, DeliveryState } from '@/domain/notifications/delivery';
import { NotificationKind } from '@/domain/notifications/kinds';
import { DEFAULT_PREFERENCES, NotificationPreferences, RECIPIENTS_MAX } from '@/domain/notifications/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

const People = z.array(idOf('usr')).max(RECIPIENTS_MAX);

/**
 * One document for each event, whoever is told of it, so that telling both sides costs the event's commit one write. The id
 * follows from the event, so the same event never makes two. Clinical: that somebody sees a doctor is already health data.
 */
export const notifications = collection({
  name: 'notifications',
  schema: z.object({
    id: idOf('ntf'),
    kind: NotificationKind,
    data: z.record(z.string(), z.string()),
    /** In whose lists it is. */
    recipients: People,
    /** Who of them has not read it. */
    unreadBy: People,
    createdAt: Instant,
    /** When its delivery is looked at next; absent when nothing is left to deliver. Until then a process that works on it has it. */
    dueAt: Instant.optional(),
    /** Who of the recipients is not yet reached through every channel. */
    waitingFor: People,
    /** Absent until the first look, when channels and addresses are looked up. */
    deliveries: z.array(Delivery).optional(),
    /** Some delivery was given up; an admin can have it sent again. */
    isDead: z.boolean().optional(),
    /** Every state one of its deliveries is in; absent until the first look. */
    states: z.array(DeliveryState).optional(),
  }),
  clinical: true,
  sealed: ['data'],
  indexes: [
    ['recipients', '-createdAt'],
    ['unreadBy'],
    ['createdAt'],
    ['-createdAt'],
    ['dueAt'],
    ['waitingFor', 'createdAt'],
    ['isDead', '-createdAt'],
    ['isDead', 'createdAt'],
    ['states', '-createdAt'],
    ['states', 'createdAt'],
  ],
});
export type StoredNotification = z.infer<typeof notifications.schema>;

const withNewTopics = (old: Readonly<Record<string, unknown>>) => ({
  ...old,
  topics: { ...DEFAULT_PREFERENCES.topics, ...(old['topics'] as object) },
});

/** What people chose, under their own id. Of a topic that came after that, they are told through every channel until they choose again. */
export const notificationPreferences = collection({
  name: 'notification_preferences',
  schema: NotificationPreferences.extend({ id: idOf('usr') }),
  // Once for each time that topics were added.
  upgrade: [withNewTopics, withNewTopics],
});

/** A browser that asked to be told. The id follows from the endpoint, so a browser that subscribes again is one. */
export const pushSubscriptions = collection({
  name: 'push_subscriptions',
  schema: z.object({
    id: z.string(),
    userId: idOf('usr'),
    address: z.union([
      z.object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) }),
      z.object({ token: z.string() }),
    ]),
    createdAt: Instant,
  }),
  sealed: ['address'],
  indexes: [['userId', '-createdAt']],
});

/** Numbers and mailboxes that a provider says do not exist, under an id that follows from the address. */
export const deadAddresses = collection({
  name: 'dead_addresses',
  schema: z.object({ id: z.string(), at: Instant }),
});

/** Until when the notifications under links that ended have been taken out of their helpers' lists. */
export const endedLinkMarks = collection({
  name: 'ended_link_marks',
  schema: z.object({ id: z.literal('links'), until: Instant }),
});
