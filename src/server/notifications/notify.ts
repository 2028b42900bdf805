import { rulesOf, type DataOf, type NotificationKind } from '@/domain/notifications/kinds';
import type { ReadCtx } from '@/server/platform/ctx';
import { isAlreadyExists, type Tx } from '@/server/platform/store/port';
import { notifications, type StoredNotification } from './collections';

type NewNotification<K extends NotificationKind> = {
  kind: K;
  /** The event it tells of, by record and version, `apt_…@2`: the same event never makes two notifications of one kind. */
  cause: string;
  /** Who is told; each once, and nobody is told of something they may not know. */
  recipients: readonly string[];
  data: DataOf<K>;
};

/**
 * Tells people of an event, inside the commit that makes it: both are stored or neither, and delivery begins after it. Costs one
 * write and no read. The commit fails with `AlreadyExists` when the event was told before.
 */
export function notify<K extends NotificationKind>(tx: Tx, ctx: ReadCtx, { kind, cause, recipients, data }: NewNotification<K>): void {
  const people = [...new Set(recipients)];
  if (people.length === 0) return;
  const notification: StoredNotification = {
    id: ctx.derivedId('ntf', `${kind} ${cause}`),
    kind,
    data: rulesOf(kind).data.parse(data),
    recipients: people,
    unreadBy: people,
    createdAt: ctx.now(),
    dueAt: ctx.now(),
    waitingFor: people,
  };
  tx.create(notifications, notification);
}

/** What a commit without an audit event declares to call {@link notify}. */
export const NOTIFY_SCOPE = { name: notifications.name, clinical: true } as const;

/** Whether a commit failed because the event was told before. */
export function wasNotified(error: unknown): boolean {
  return isAlreadyExists(error, notifications);
}
