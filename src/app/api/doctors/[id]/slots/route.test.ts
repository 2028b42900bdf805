import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { saveAvailability } from '@/server/scheduling/save-availability';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ask = (doctor: string, query = '') => clinic.call(GET, { path: `/api/doctors/${clinic.idOf(doctor)}/slots${query}` });
const starts = (got: { body: Record<string, unknown> }) => (got.body['slots'] as { startsAt: string }[]).map(({ startsAt }) => startsAt);

test('shows a stranger the free slots of a day, from now on, without reading anybody’s health data', async () => {
  await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T04:00:00.000Z' });
  const before = await clinic.platform.store.count(auditEvents, {});
  const got = await ask('singh@demo.test', '?from=2026-01-05&days=1');
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ timeZone: 'Asia/Kolkata', slotMinutes: 15 });
  // 09:00 to 13:00 and 16:00 to 19:00 are 28 quarter hours; one is booked.
  expect(starts(got)).toHaveLength(27);
  expect(starts(got)).not.toContain('2026-01-05T04:00:00.000Z');
  expect(starts(got)[0]).toBe('2026-01-05T03:30:00.000Z');
  expect(await clinic.platform.store.count(auditEvents, {})).toBe(before);
});

test('starts today when no date is given, and has nothing for days gone by', async () => {
  clinic.at('2026-01-05T13:00:00.000Z');
  expect(starts(await ask('singh@demo.test', '?days=1'))).toEqual(['13:00', '13:15'].map((clock) => `2026-01-05T${clock}:00.000Z`));
  expect(starts(await ask('singh@demo.test', '?from=2026-01-01&days=4'))).toEqual([]);
});

test('keeps what is booked when the hours change, and offers only what is free in the new ones', async () => {
  await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-06T04:00:00.000Z' });
  await saveAvailability(clinic.as('singh@demo.test'), {
    timeZone: 'Asia/Kolkata',
    slotMinutes: 30,
    bufferMinutes: 0,
    weekly: [{ day: 2, from: '09:00', to: '11:00' }],
    exceptions: [],
    modes: ['video'],
  });
  expect(starts(await ask('singh@demo.test', '?from=2026-01-06&days=1'))).toEqual(
    ['03:30', '04:30', '05:00'].map((clock) => `2026-01-06T${clock}:00.000Z`),
  );
});

test.each([
  ['?days=0', 400],
  ['?days=32', 400],
  ['?from=monday', 400],
])('refuses %s', async (query, status) => {
  expect((await ask('singh@demo.test', query)).status).toBe(status);
});

test('has none for a doctor who awaits verification, or for anybody who is no doctor', async () => {
  expect((await ask('pending@demo.test')).status).toBe(404);
  expect((await ask('asha@demo.test')).status).toBe(404);
});
