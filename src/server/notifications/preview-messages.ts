import { AUDIENCES, audienceOf, NotificationKind, rulesOf, type Audience } from '@/domain/notifications/kinds';
import type { Delivery } from '@/domain/notifications/delivery';
import { requireAllowed } from '@/domain/permissions';
import type { Locale } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts, CODE_MESSAGE_KINDS } from '@/server/platform/identity/collections';
import { notifications } from './collections';

const SHOWN_MAX = 20;

type MessagePreview = { kind: NotificationKind; audience: Audience; title: string; text: string; segments: number };
type DemoMessage = MessagePreview & { id: string; name: string; channel: Delivery['channel']; state: Delivery['state']; createdAt: string };

const SAMPLE = {
  doctorName: 'Dr. Harpreet Kaur',
  doctorNameHi: 'डॉ. हरप्रीत कौर',
  doctorNamePa: 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ',
  orgName: 'Nabha Community Clinic',
  patientName: '',
  caregiverName: '',
};

/** Every message as it leaves the app, with sample names and the present time. */
export async function previewMessages(ctx: ReadCtx, locale: Locale): Promise<MessagePreview[]> {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  const data = { ...SAMPLE, startsAt: ctx.now(), at: ctx.now() };
  const wanted = NotificationKind.options.flatMap((kind) =>
    AUDIENCES.filter((audience) => rulesOf(kind).audiences.includes(audience)).map((audience) => ({ kind, audience })),
  );
  return Promise.all(
    wanted.map(async (one) => {
      const { title, text, segments } = await ctx.ports.notify.compose({ ...one, data, locale, at: ctx.now() });
      return { ...one, title, text, segments };
    }),
  );
}

/** The messages with codes, which are registered like the others. */
export function previewCodes(ctx: ReadCtx, locale: Locale): { title: string; text: string; segments: number }[] {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  return CODE_MESSAGE_KINDS.map((kind) => ctx.ports.notify.composeCode({ kind, code: '1234 5678', locale }));
}

/** What would have been sent to the people of a demo clinic, newest first. Throws `not-found` where real people are. */
export async function listDemoOutbox(ctx: ReadCtx): Promise<DemoMessage[]> {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  if (!ctx.ports.env.DEMO_CLINIC) throw problem('not-found');
  return ctx.view('notification.list_outbox', { type: 'notification_list', id: 'outbox', shared: true }, async (reader) => {
    const newest = await reader.find(notifications, { orderBy: [['createdAt', 'desc']], limit: SHOWN_MAX });
    const shown = newest.flatMap(({ deliveries = [], ...one }) => deliveries.map((delivery) => ({ ...one, ...delivery })));
    return Promise.all(
      shown.map(async ({ id, kind, data, createdAt, userId, channel, state }) => {
        const person = await reader.get(accounts, userId);
        const audience = audienceOf(kind, data, userId);
        const told = { kind, audience, data, locale: person?.locale ?? 'en', at: createdAt };
        const { title, text, segments } = await ctx.ports.notify.compose(told);
        return { id, kind, audience, title, text, segments, name: person?.name ?? '', channel, state, createdAt };
      }),
    );
  });
}
