import type { Delivery } from '@/domain/notifications/delivery';
import { audienceOf } from '@/domain/notifications/kinds';
import { requireAllowed } from '@/domain/permissions';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { findPage } from '@/server/platform/store/find-page';
import type { Reader } from '@/server/platform/store/port';
import { notifications, type StoredNotification } from './collections';

/** What one person was sent of a notification, through which channels. */
type DemoMessage = {
  id: string;
  userId: string;
  name: string;
  title: string;
  text: string;
  segments: number;
  createdAt: string;
  deliveries: Pick<Delivery, 'channel' | 'state'>[];
};

/** What would have been sent to the people of a demo clinic, newest first. Throws `not-found` where real people are. */
export async function listDemoOutbox(ctx: ReadCtx, page: PageQuery): Promise<Page<DemoMessage>> {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  if (!ctx.ports.env.DEMO_CLINIC) throw problem('not-found');
  return ctx.view('notification.list_outbox', { type: 'notification_list', id: 'outbox', shared: true }, async (reader) => {
    const { items, nextCursor } = await findPage(reader, notifications, { orderBy: [['createdAt', 'desc']] }, page);
    return { items: (await Promise.all(items.map((one) => messagesOf(reader, ctx, one)))).flat(), nextCursor };
  });
}

async function messagesOf(reader: Reader, ctx: ReadCtx, { id, kind, data, createdAt, deliveries = [] }: StoredNotification) {
  const people = [...new Set(deliveries.map(({ userId }) => userId))];
  return Promise.all(
    people.map(async (userId): Promise<DemoMessage> => {
      const person = await reader.get(accounts, userId);
      const told = { kind, audience: audienceOf(kind, data, userId), data, locale: person?.locale ?? 'en', at: createdAt };
      const { title, text, segments } = await ctx.ports.notify.compose(told);
      const own = deliveries.filter((one) => one.userId === userId);
      return { id, userId, name: person?.name ?? '', title, text, segments, createdAt, deliveries: own };
    }),
  );
}
