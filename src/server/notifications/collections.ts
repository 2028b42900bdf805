import { z } from 'zod';
import { NotificationKind } from '@/domain/notifications/kinds';
import { NotificationPreferences, RECIPIENTS_MAX } from '@/domain/notifications/schema';
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
  }),
  clinical: true,
  sealed: ['data'],
  indexes: [['recipients', '-createdAt'], ['unreadBy'], ['createdAt']],
});
export type StoredNotification = z.infer<typeof notifications.schema>;

/** What people chose, under their own id. */
export const notificationPreferences = collection({
  name: 'notification_preferences',
  schema: NotificationPreferences.extend({ id: idOf('usr') }),
});
