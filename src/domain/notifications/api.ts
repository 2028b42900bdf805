import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, Order, PageQuery, pageOf } from '@/domain/shared/primitives';
import { Delivery, DeliveryState } from './delivery';
import { NotificationKind } from './kinds';
import { receiptApi } from './receipt-api';
import { Channel, FcmFacts, NotificationPreferences, NotificationView, PushSubscriptionBody } from './schema';

const ById = z.object({ id: idOf('ntf') });

/** The saved choice and the channels this installation has. */
const PreferencesReply = NotificationPreferences.extend({
  channels: z.array(Channel),
  unreachable: z
    .array(Channel)
    .describe('those whose provider says that the caller’s number or mailbox does not exist; not used until it is changed'),
  fcm: FcmFacts.nullable().describe('how browsers register where Firebase Cloud Messaging carries push; null elsewhere'),
  pushKey: z.string().nullable().describe('the key browsers subscribe to push with; null where it is not offered'),
});
export type PreferencesReply = z.infer<typeof PreferencesReply>;

/** A notification that did not get through: what kind, through which channel and why. Neither whose it is nor what it says. */
const Undelivered = z.object({
  id: idOf('ntf'),
  kind: NotificationKind,
  createdAt: Instant,
  deliveries: z.array(Delivery.pick({ channel: true, state: true, tries: true, reason: true })),
});
export type Undelivered = z.infer<typeof Undelivered>;

export const UndeliveredQuery = PageQuery.extend({
  order: Order.default('desc'),
  state: DeliveryState.optional().describe('those with a delivery in this state instead of those that did not get through'),
});
export type UndeliveredQuery = z.infer<typeof UndeliveredQuery>;

export const notificationApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/notifications',
    access: 'signed-in',
    limit: 'read',
    live: true,
    summary: 'The caller’s notifications of the last 90 days, newest first.',
    query: PageQuery,
    reply: pageOf(NotificationView),
    status: [200],
  }),
  unreadCount: endpoint({
    method: 'GET',
    path: '/api/notifications/unread-count',
    access: 'signed-in',
    limit: 'read',
    summary: 'How many of them the caller has not read.',
    reply: z.object({ count: z.int().min(0) }),
    status: [200],
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/notifications/{id}/read',
    access: 'signed-in',
    limit: 'write',
    summary: 'Mark one as read.',
    params: ById,
    status: [204],
  }),
  readAll: endpoint({
    method: 'POST',
    path: '/api/notifications/read-all',
    access: 'signed-in',
    limit: 'write',
    summary: 'Mark all as read.',
    status: [204],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/notifications/{id}',
    access: 'signed-in',
    limit: 'write',
    summary: 'Remove one from the caller’s list.',
    params: ById,
    status: [204],
  }),
  preferences: endpoint({
    method: 'GET',
    path: '/api/notifications/preferences',
    access: 'signed-in',
    limit: 'read',
    summary: 'Through which channels the caller is told of what, the quiet hours, and the channels this installation has.',
    reply: PreferencesReply,
    status: [200],
  }),
  savePreferences: endpoint({
    method: 'PUT',
    path: '/api/notifications/preferences',
    access: 'signed-in',
    limit: 'write',
    summary: 'Change them. In the app one is told of everything; an emergency ignores both channels and quiet hours.',
    body: NotificationPreferences,
    reply: PreferencesReply,
    status: [200],
  }),
  subscribe: endpoint({
    method: 'POST',
    path: '/api/notifications/push-subscriptions',
    access: 'signed-in',
    limit: 'write',
    summary: 'Tell the caller through this browser from now on; whoever was told through it before no longer is.',
    body: PushSubscriptionBody,
    status: [204],
  }),
  undelivered: endpoint({
    method: 'GET',
    path: '/api/admin/notifications',
    access: ['admin'],
    limit: 'read',
    summary: 'Notifications that were given up or did not arrive, newest first unless `order=asc`, without their text and their readers.',
    query: UndeliveredQuery,
    reply: pageOf(Undelivered),
    status: [200],
  }),
  resend: endpoint({
    method: 'POST',
    path: '/api/admin/notifications/{id}/resend',
    access: ['admin'],
    limit: 'write',
    summary: 'Begin the deliveries that were given up again. 409 wrong-state when there are none.',
    params: ById,
    status: [204],
  }),
  ...receiptApi,
};
