import 'server-only';
import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { pathOf } from '@/domain/notifications/kinds';
import { doctorNameIn, messageValues, OUTSIDE_VALUES } from '@/domain/notifications/message-values';
import en from '@/i18n/messages/en/notifications.json';
import hi from '@/i18n/messages/hi/notifications.json';
import pa from '@/i18n/messages/pa/notifications.json';
import type { CodeTold, Message, Told } from './port';
import { countSegments, fitVariable, registeredTemplate } from './sms-text';

/** Of all messages only these leave the app, so the server's bundle holds no others. */
const MESSAGES = { en, hi, pa } as const;

type Sentences = { title: string; outTitle?: string; text: Readonly<Record<string, string>>; out?: Readonly<Record<string, string>> };

/** `1234 5678` */
const CODE_LETTERS = 9;
const VARIABLE = /\{(\w+)\}/g;

/**
 * Puts a notification into words for outside the app: who and when. A value that may not leave the app is not filled in, whatever
 * the sentence says; `src/i18n/notifications.test.ts` holds that none asks for one.
 */
export function composeMessage(told: Told, publicUrl: string | undefined): Message {
  const { kind, audience, data, locale, at } = told;
  const { title, pattern, openApp } = patternOf(told);
  const values = messageValues(data, locale, at, 'short');
  const safe = new Map<string, string>(OUTSIDE_VALUES.map((name) => [name, fitVariable(values[name])]));
  const variables = [...pattern.matchAll(VARIABLE)].map(([, name = '']) => safe.get(name) ?? '');
  const sentence = pattern.replace(VARIABLE, (_, name: string) => safe.get(name) ?? '');
  const whole = `${sentence} ${openApp}`;
  return {
    title,
    text: whole,
    segments: countSegments(whole),
    url: `${publicUrl ?? ''}/${locale}${pathOf(kind, data)}`,
    variables,
    template: `${kind}.${audience}.${locale}`,
    calendar: audience === 'patient' ? calendarOf(told, publicUrl) : null,
  };
}

type Template = Pick<Told, 'kind' | 'audience' | 'locale'>;

/** The title and the sentence that leave the app, which say less than those in it. */
function patternOf({ kind, audience, locale }: Template): { title: string; pattern: string; openApp: string } {
  const { kinds, openApp } = MESSAGES[locale].notifications;
  const { title, outTitle, text, out }: Sentences = kinds[kind];
  return { title: outTitle ?? title, pattern: out?.[audience] ?? text[audience] ?? '', openApp };
}

/** A message as an SMS is registered with DLT. Throws a RangeError for a value that may not fit its variable. */
export function composeTemplate(template: Template): string {
  const { pattern, openApp } = patternOf(template);
  return registeredTemplate(`${pattern} ${openApp}`);
}

/** The same for a message with a code. */
export function composeCodeTemplate({ kind, locale }: Pick<CodeTold, 'kind' | 'locale'>): string {
  return registeredTemplate(MESSAGES[locale].notifications.codes[kind].text, { code: CODE_LETTERS });
}

/** Puts a code into words. It names nobody, and has no link: whoever asked for it is on the page that takes it. */
export function composeCode({ kind, code, locale }: CodeTold, publicUrl: string | undefined): Message {
  const { title, text } = MESSAGES[locale].notifications.codes[kind];
  const whole = text.replace('{code}', code);
  return {
    title,
    text: whole,
    segments: countSegments(whole),
    url: kind === 'registered' ? `${publicUrl ?? ''}/${locale}/sign-in` : '',
    template: `code-${kind}.${locale}`,
    variables: kind === 'registered' ? [] : [code],
    calendar: null,
  };
}

const IN_CALENDAR: ReadonlySet<string> = new Set(['appointment-booked', 'appointment-moved', 'appointment-cancelled']);

/** The appointment as an iCalendar file (RFC 5545) for the patient; it names the doctor and nothing else. */
function calendarOf({ kind, data, locale, at }: Told, publicUrl: string | undefined): string | null {
  const { appointmentId, startsAt, endsAt, version = '1' } = data;
  if (!IN_CALENDAR.has(kind) || appointmentId === undefined || startsAt === undefined || endsAt === undefined) return null;
  const calendar = ical({
    name: 'ArogyaMitra',
    prodId: { company: 'ArogyaMitra', product: 'ArogyaMitra' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${appointmentId}@arogyamitra`,
    sequence: Number(version) - 1,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: new Date(at),
    summary: `${doctorNameIn(data, locale)} · ArogyaMitra`,
    status: kind === 'appointment-cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(publicUrl !== undefined && { url: `${publicUrl}/appointments/${appointmentId}` }),
  });
  return calendar.toString();
}
