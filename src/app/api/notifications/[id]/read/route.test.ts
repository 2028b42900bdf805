import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationView } from '@/domain/notifications/schema';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as list } from '../../route';
import { POST } from './route';

let clinic: Clinic;
let path = '';
beforeEach(async () => {
  clinic = await openClinic();
  await bookSlot(clinic);
  path = `/api/notifications/${(await listed('asha@demo.test'))[0]?.id ?? ''}/read`;
});
afterEach(() => clinic.close());

const listed = async (as: string) => (await clinic.call(list, { as, path: '/api/notifications' })).body['items'] as NotificationView[];
const isRead = async (as: string) => (await listed(as))[0]?.read;

test('marks it as read for the caller alone, twice as well as once', async () => {
  for (let time = 0; time < 2; time += 1) {
    expect((await clinic.call(POST, { as: 'asha@demo.test', path, method: 'POST' })).status).toBe(204);
    expect(await isRead('asha@demo.test')).toBe(true);
  }
  expect(await isRead('kaur@demo.test')).toBe(false);
});

test('a form marks it and goes on to what it is about', async () => {
  const got = await clinic.call(POST, { as: 'asha@demo.test', path, form: { _then: '/hi/appointments' } });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/hi/appointments']);
  expect(await isRead('asha@demo.test')).toBe(true);
});

test('somebody else’s does not exist', async () => {
  expect((await clinic.call(POST, { as: 'ravi@demo.test', path, method: 'POST' })).status).toBe(404);
});
