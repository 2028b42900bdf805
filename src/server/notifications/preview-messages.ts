import { AUDIENCES, NotificationKind, rulesOf, type Audience } from '@/domain/notifications/kinds';
import { CHANNELS, type Channel } from '@/domain/notifications/schema';
import { requireAllowed } from '@/domain/permissions';
import { LOCALES, type Locale } from '@/domain/shared/primitives';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { CODE_MESSAGE_KINDS } from '@/server/platform/identity/collections';

type CodeKind = (typeof CODE_MESSAGE_KINDS)[number];

type Template = { name: string } & ({ kind: NotificationKind } | { code: CodeKind });
/** Every message there is: the kinds of notifications and, as `code-…`, those with a code. */
export const TEMPLATES: readonly Template[] = [
  ...NotificationKind.options.map((kind) => ({ name: kind, kind })),
  ...CODE_MESSAGE_KINDS.map((code) => ({ name: `code-${code}`, code })),
];

type PreviewText = { locale: Locale; title: string; text: string; segments: number; registered: string };
/** A message to one kind of reader, in every language. */
type Preview = { audience: Audience; texts: PreviewText[] };

const SAMPLE = {
  doctorName: 'Dr. Harpreet Kaur',
  doctorNameHi: 'डॉ. हरप्रीत कौर',
  doctorNamePa: 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ',
  orgName: 'Nabha Community Clinic',
  patientName: '',
  caregiverName: '',
};
const SAMPLE_CODE = '1234 5678';

/** A message as it leaves the app, to each of its readers, with sample names and the present time. */
export async function previewMessage(ctx: ReadCtx, template: Template): Promise<Preview[]> {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  if ('code' in template) return [{ audience: 'self', texts: LOCALES.map((locale) => previewCode(ctx, template.code, locale)) }];
  const { kind } = template;
  const audiences = AUDIENCES.filter((audience) => rulesOf(kind).audiences.includes(audience));
  return Promise.all(
    audiences.map(async (audience) => ({
      audience,
      texts: await Promise.all(LOCALES.map((locale) => previewText(ctx, kind, audience, locale))),
    })),
  );
}

async function previewText(ctx: ReadCtx, kind: NotificationKind, audience: Audience, locale: Locale): Promise<PreviewText> {
  const { notify } = ctx.ports;
  const data = { ...SAMPLE, startsAt: ctx.now(), at: ctx.now() };
  const { title, text, segments } = await notify.compose({ kind, audience, data, locale, at: ctx.now() });
  return { locale, title, text, segments, registered: notify.templateOf({ kind, audience, locale }) };
}

function previewCode({ ports: { notify } }: ReadCtx, kind: CodeKind, locale: Locale): PreviewText {
  const { title, text, segments } = notify.composeCode({ kind, code: SAMPLE_CODE, locale });
  return { locale, title, text, segments, registered: notify.codeTemplateOf({ kind, locale }) };
}

/** Of each channel there is, whether its provider recognises a repeated message: then it arrives once, else perhaps twice. */
export function channelPromises(ctx: ReadCtx): { channel: Channel; isOnce: boolean }[] {
  requireAllowed('notification.see-undelivered', caller(ctx), {});
  const { senders } = ctx.ports.notify;
  return CHANNELS.flatMap((channel) => {
    const sender = senders[channel];
    return sender === undefined ? [] : [{ channel, isOnce: sender.isIdempotent }];
  });
}
