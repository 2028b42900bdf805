import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { PageQuery, pageOf } from '@/domain/shared/primitives';
import { Channel, NotificationPreferences, NotificationView } from './schema';

const ById = z.object({ id: idOf('ntf') });

/** The saved choice and the channels this installation has. */
const PreferencesReply = NotificationPreferences.extend({ channels: z.array(Channel) });
export type PreferencesReply = z.infer<typeof PreferencesReply>;

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
};
