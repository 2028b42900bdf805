import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NotificationKind, rulesOf } from '@/domain/notifications/kinds';
import { LOCALES } from '@/domain/shared/primitives';
import { messageValues, OUTSIDE_VALUES } from '@/domain/notifications/message-values';
import { loadMessages } from '@/i18n/messages';
import { openSmsGateway } from '@/testing/sms-gateway';
import { composeMessage } from './compose-message';
import { gatewaySms, twilioSms } from './sms';
import { countSegments, fitVariable, registeredTemplate, SMS_VARIABLE_LETTERS_MAX } from './sms-text';

const folder = mkdtempSync(path.join(tmpdir(), 'arogya-sms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Longer than anything a real one holds, and with what may never leave the app. */
const DATA = {
  appointmentId: 'apt_000000000000',
  consultationId: 'con_000000000000',
  patientId: 'usr_000000000001',
  patientName: 'POISON PATIENT',
  caregiverId: 'usr_000000000003',
  caregiverName: 'POISON CAREGIVER',
  doctorId: 'usr_000000000002',
  doctorName: 'Dr. Harpreet Kaur Sandhu Brar Dhillon of Nabha',
  orgName: 'The Community Clinic of Nabha and All Villages Around It',
  startsAt: '2027-09-22T18:25:00.000Z',
  endsAt: '2027-09-22T18:40:00.000Z',
  at: '2027-09-22T18:25:00.000Z',
  timeZone: 'Asia/Kolkata',
  reason: 'POISON REASON',
};

const TEMPLATES = NotificationKind.options.flatMap((kind) =>
  rulesOf(kind).audiences.flatMap((audience) => LOCALES.map((locale) => ({ kind, audience, locale }))),
);

/** Words that say something of somebody's health; the name of an emergency number is none. */
const OF_HEALTH = {
  en: /\b(?:readings?|medicines?|doses?|illness|pressure|sugar|pulse|fever|prescriptions?|diagnos\w+|blood|symptoms?|dangerous)\b/i,
  hi: /रीडिंग|दवा|ख़ुराक|बीमारी|बीपी|शुगर|नब्ज़|बुख़ार|पर्ची|ख़ून|लक्षण|ख़तरे/,
  pa: /ਰੀਡਿੰਗ|ਦਵਾਈ|ਖ਼ੁਰਾਕ|ਬਿਮਾਰੀ|ਬੀਪੀ|ਸ਼ੂਗਰ|ਨਬਜ਼|ਬੁਖ਼ਾਰ|ਪਰਚੀ|ਖ਼ੂਨ|ਲੱਛਣ|ਖ਼ਤਰੇ/,
} as const;

describe.each(TEMPLATES)('$kind for $audience in $locale', ({ kind, audience, locale }) => {
  test('says who and when, nothing of anybody’s health, and fits three messages', async () => {
    const told = { kind, audience, locale, data: DATA, at: '2026-09-22T18:25:00.000Z' };
    const { title, text, calendar, variables } = composeMessage(told, undefined);
    expect(`${title} ${text} ${calendar ?? ''} ${variables.join(' ')}`).not.toContain('POISON');
    expect(`${title} ${text}`).not.toMatch(OF_HEALTH[locale]);
    expect(text).not.toMatch(/[{}]/);
    expect(countSegments(text)).toBeLessThanOrEqual(3);
  });

  test('can be registered as a template', async () => {
    const { text, out }: { text: Record<string, string>; out?: Record<string, string> } = (await loadMessages(locale)).notifications.kinds[
      kind
    ];
    const sentence = out?.[audience] ?? text[audience] ?? '';
    expect(registeredTemplate(sentence)).toBe(sentence.replace(/\{\w+\}/g, '{#var#}'));
  });
});

test('every value fits a variable, at every hour of a year and in every language', () => {
  for (const locale of LOCALES) {
    for (let hour = 0; hour < 366 * 24; hour += 7) {
      const startsAt = new Date(Date.UTC(2027, 0, 1, hour, 55)).toISOString();
      const { when } = messageValues({ startsAt }, locale, '2026-01-05T03:30:00.000Z', 'short');
      if (when.length > SMS_VARIABLE_LETTERS_MAX) expect(when).toBe('shorter');
    }
  }
  expect(fitVariable(DATA.doctorName)).toBe('Dr. Harpreet Kaur Sandhu Brar');
  expect(fitVariable('x'.repeat(40))).toHaveLength(SMS_VARIABLE_LETTERS_MAX);
});

test('a template is refused whose variable may be longer than thirty letters', () => {
  expect(() => registeredTemplate('For {patient}', { patient: 31 })).toThrow(RangeError);
  expect(() => registeredTemplate('For {patient}', { doctor: 30 })).toThrow(RangeError);
  expect(registeredTemplate('For {patient}', { patient: 30 })).toBe('For {#var#}');
  expect(OUTSIDE_VALUES.every((name) => registeredTemplate(`{${name}}`) === '{#var#}')).toBe(true);
});

test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  [`${'a'.repeat(158)}€`, 1],
  [`${'a'.repeat(159)}€`, 2],
  ['ਅ'.repeat(70), 1],
  ['ਅ'.repeat(71), 2],
  ['ਅ'.repeat(134), 2],
  ['ਅ'.repeat(135), 3],
])('%j is billed as the networks count it', (text, segments) => {
  expect(countSegments(text)).toBe(segments);
});

describe('the senders', () => {
  const message = {
    title: 't',
    text: 'Your visit',
    url: '/',
    template: 'appointment-booked.patient.en',
    variables: [],
    segments: 1,
    calendar: null,
  };
  const outgoing = { key: 'k', to: '+919876543210', message, isUrgent: false };

  test('a provider is told the registered template, and one that is not registered is not sent', async () => {
    const gateway = await openSmsGateway(folder);
    const { SMS_URL: url = '' } = gateway.env;
    const sender = gatewaySms({ url, token: 't', header: 'AROGYA', entityId: '1', templateIds: { [message.template]: '1007' } });
    expect(await sender.send(outgoing)).toEqual({ is: 'sent' });
    expect(gateway.delivered).toEqual([{ key: 'k', to: '+919876543210', text: 'Your visit', templateId: '1007' }]);
    const other = { ...outgoing, message: { ...message, template: 'appointment-moved.patient.en' } };
    expect(await sender.send(other)).toEqual({ is: 'impossible', reason: 'template-not-registered' });
    gateway.reply(() => 'hang-up');
    expect(await sender.send(outgoing)).toEqual({ is: 'unknown' });
    await gateway.close();
    expect(await sender.send(outgoing)).toEqual({ is: 'refused', reason: 'no-connection' });
  });

  test('Twilio’s word for a number that is none is understood', async () => {
    const server = createServer((_request, response) => response.writeHead(400).end('{"code": 21211, "message": "Invalid"}'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await twilioSms({ url, account: 'AC', token: 't', from: '+1' }).send(outgoing)).toEqual({ is: 'gone' });
    await new Promise((done) => server.close(done));
  });
});
