import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { ClockTime, Instant } from '@/domain/shared/primitives';
import { AUDIENCES, NotificationKind, TOPICS } from './kinds';

/** The ways out of the app, in the order of the preferences page. */
export const CHANNELS = ['push', 'sms', 'whatsapp', 'email'] as const;
export const Channel = z.enum(CHANNELS, 'not-one-of');
export type Channel = z.infer<typeof Channel>;

/** Days a notification is kept. */
export const NOTIFICATION_DAYS = 90;
export const RECIPIENTS_MAX = 20;

/** One notification as its reader sees it; the sentence is made from `kind`, `audience` and `data` by whoever shows it. */
export const NotificationView = z.object({
  id: idOf('ntf'),
  kind: NotificationKind,
  audience: z.enum(AUDIENCES),
  data: z.record(z.string(), z.string()),
  /** The page it leads to, without the language. */
  path: z.string(),
  createdAt: Instant,
  read: z.boolean(),
});
export type NotificationView = z.infer<typeof NotificationView>;

const Channels = z.array(Channel).max(CHANNELS.length);

/** Wall-clock hours in the zone of the clinic; `from` may be later than `until`, then they span midnight. */
const QuietHours = z.object({ from: ClockTime, until: ClockTime });
export type QuietHours = z.infer<typeof QuietHours>;

/** Through which channels somebody is told of each topic besides in the app, and when not to be disturbed. */
export const NotificationPreferences = z.object({
  topics: z.object(Object.fromEntries(TOPICS.map((topic) => [topic, Channels])) as Record<(typeof TOPICS)[number], typeof Channels>),
  quietHours: QuietHours.optional(),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** Until somebody chooses: every channel there is, and quiet from ten at night until six in the morning. */
export const DEFAULT_PREFERENCES: NotificationPreferences = {
  topics: { appointments: [...CHANNELS], reminders: [...CHANNELS], family: [...CHANNELS], account: [...CHANNELS] },
  quietHours: { from: '22:00', until: '06:00' },
};
