import { afterEach, beforeEach, expect, test } from 'vitest';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { giveUpDelivery } from '@/testing/give-up-delivery';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/admin/notifications';

test('shows the admin what did not get through and why, and neither whose it is nor what it says', async () => {
  await bookSlot(clinic, { reason: 'A private trouble' });
  const id = await giveUpDelivery(clinic, 'asha@demo.test');
  const got = await clinic.call(GET, { as: 'admin@demo.test', path });
  expect(got.body['items']).toEqual([
    {
      id,
      kind: 'appointment-booked',
      createdAt: '2026-01-05T03:30:00.000Z',
      deliveries: [{ channel: 'sms', state: 'dead', tries: 8, reason: '503' }],
    },
  ]);
  expect((await clinic.call(GET, { as: 'admin@demo.test', path: `${path}?order=asc` })).text).toBe(got.text);
  for (const secret of ['Asha', 'Kaur', 'private', clinic.idOf('asha@demo.test'), 'apt_']) expect(got.text).not.toContain(secret);
});

test.each([
  ['a stranger', undefined, 401],
  ['a doctor', 'kaur@demo.test', 403],
  ['a patient', 'asha@demo.test', 403],
])('is closed to %s', async (_, as, status) => {
  expect((await clinic.call(GET, { ...(as !== undefined && { as }), path })).status).toBe(status);
});
