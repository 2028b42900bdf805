import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST as readAll } from '../read-all/route';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const count = async (as: string) => (await clinic.call(GET, { as, path: '/api/notifications/unread-count' })).body['count'];

test('counts what each of those told has not read, and writes nothing', async () => {
  const doctorsBefore = Number(await count('kaur@demo.test'));
  await bookSlot(clinic);
  await bookSlot(clinic, { startsAt: '2026-01-05T04:30:00.000Z' });
  const events = () => clinic.platform.store.count(auditEvents, {});
  const before = await events();
  expect(await count('asha@demo.test')).toBe(2);
  expect(await count('ravi@demo.test')).toBe(0);
  expect(await events()).toBe(before);
  await clinic.call(readAll, { as: 'asha@demo.test', path: '/api/notifications/read-all', method: 'POST' });
  expect(await count('asha@demo.test')).toBe(0);
  expect(await count('kaur@demo.test')).toBe(doctorsBefore + 2);
});

test('a stranger is asked to sign in', async () => {
  expect((await clinic.call(GET, { path: '/api/notifications/unread-count' })).status).toBe(401);
});
