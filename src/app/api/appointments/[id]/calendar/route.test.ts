import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
let id: string;
beforeAll(async () => {
  clinic = await openClinic();
  ({ id } = await bookSlot(clinic, { reason: 'A secret reason' }));
});
afterAll(() => clinic.close());

const read = (as?: string, of = id, query = '') =>
  clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/appointments/${of}/calendar${query}` });

test('is a calendar file with the time and the doctor, and nothing a shared calendar should not show', async () => {
  const got = await read('asha@demo.test', id, '?locale=en');
  expect(got.status).toBe(200);
  expect(got.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(got.headers.get('content-disposition')).toContain('.ics');
  const lines = got.text.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain(`UID:${id}@arogyamitra`);
  expect(lines).toContain('DTSTART:20260105T040000Z');
  expect(lines).toContain('DTEND:20260105T041500Z');
  expect(lines).toContain('SEQUENCE:0');
  expect(got.text).toContain('Dr. Harpreet Kaur');
  for (const [locale, name] of [
    ['hi', 'डॉ. हरप्रीत कौर'],
    ['pa', 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ'],
  ]) {
    expect((await read('asha@demo.test', id, `?locale=${String(locale)}`)).text).toContain(`SUMMARY:${String(name)}`);
  }
  expect(got.text).not.toContain('secret');
  expect(got.text).not.toContain('Asha');
});

test('is not there for somebody else, and a stranger is asked to sign in', async () => {
  expect((await read('ravi@demo.test')).status).toBe(404);
  expect((await read('asha@demo.test', 'apt_000000000000000000')).status).toBe(404);
  expect((await read()).status).toBe(401);
});
