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

/** WhatsApp may only be written to by who was asked to (Meta, WhatsApp Business Messaging Policy). */
const UNTIL_CHOSEN = CHANNELS.filter((channel) => channel !== 'whatsapp');

/** Until somebody chooses: every channel but WhatsApp, and quiet from ten at night until six in the morning. */
export const DEFAULT_PREFERENCES: NotificationPreferences = {
  topics: Object.fromEntries(TOPICS.map((topic) => [topic, UNTIL_CHOSEN])) as NotificationPreferences['topics'],
  quietHours: { from: '22:00', until: '06:00' },
};

/**
 * The push services of the browsers there are: Chrome and its kin, Firefox, Edge, Safari. The server posts to the address a browser
 * names, so no other is taken.
 */
const PUSH_HOSTS =
  /^(?:fcm\.googleapis\.com|[\w.-]+\.push\.services\.mozilla\.com|[\w.-]+\.notify\.windows\.com|[\w.-]*\.?push\.apple\.com)$/;

/** Asked of texts that are no address, too: a refinement runs whatever the checks before it found. */
function isPushAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, port } = new URL(text);
  return PUSH_HOSTS.test(hostname) && port === '';
}

/** A browser's push subscription, as `PushSubscription.toJSON()` gives it. */
const BrowserAddress = z.object({
  endpoint: z
    .url({ protocol: /^https$/, error: 'wrong-format' })
    .max(1000)
    .refine(isPushAddress, 'not-one-of'),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{87}=?$/, 'wrong-format'),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/, 'wrong-format'),
  }),
});
/** What Firebase Cloud Messaging calls a browser by, where it carries push. */
const FcmAddress = z.object({ token: z.string().regex(/^[\w:.-]{20,4096}$/, 'wrong-format') });
export const PushSubscriptionBody = z.union([BrowserAddress, FcmAddress]);
export type PushSubscriptionBody = z.infer<typeof PushSubscriptionBody>;

/** What a browser needs to register with Firebase Cloud Messaging; none of it is secret. */
export const FcmFacts = z.object({
  projectId: z.string(),
  apiKey: z.string(),
  appId: z.string(),
  senderId: z.string(),
  vapidKey: z.string(),
});
export type FcmFacts = z.infer<typeof FcmFacts>;
