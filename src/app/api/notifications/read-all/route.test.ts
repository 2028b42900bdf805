import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationView } from '@/domain/notifications/schema';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as list } from '../route';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await bookSlot(clinic);
  await bookSlot(clinic, { startsAt: '2026-01-05T04:30:00.000Z' });
});
afterEach(() => clinic.close());

const path = '/api/notifications/read-all';
const read = async (as: string) => {
  const { body } = await clinic.call(list, { as, path: '/api/notifications' });
  return (body['items'] as NotificationView[]).map((one) => one.read);
};

test('marks all of the caller’s as read, twice as well as once, and nobody else’s', async () => {
  for (let time = 0; time < 2; time += 1) {
    expect((await clinic.call(POST, { as: 'asha@demo.test', path, method: 'POST' })).status).toBe(204);
    expect(await read('asha@demo.test')).toEqual([true, true]);
  }
  expect(await read('kaur@demo.test')).not.toContain(true);
});

test('a form comes back to its page', async () => {
  const got = await clinic.call(POST, { as: 'asha@demo.test', path, form: { _then: '/en/notifications' } });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/en/notifications']);
});

test('a stranger is asked to sign in', async () => {
  expect((await clinic.call(POST, { path, method: 'POST' })).status).toBe(401);
});
