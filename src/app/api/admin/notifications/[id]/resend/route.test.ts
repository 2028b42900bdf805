import { afterEach, beforeEach, expect, test } from 'vitest';
import { notifications } from '@/server/notifications/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { giveUpDelivery } from '@/testing/give-up-delivery';
import { POST } from './route';

let clinic: Clinic;
let id = '';
beforeEach(async () => {
  clinic = await openClinic();
  await bookSlot(clinic);
  id = await giveUpDelivery(clinic, 'asha@demo.test');
});
afterEach(() => clinic.close());

const resend = (as: string) => clinic.call(POST, { as, path: `/api/admin/notifications/${id}/resend`, method: 'POST' });

test('begins again what was given up, from the first attempt, and only once', async () => {
  clinic.at('2026-01-06T03:30:00.000Z');
  expect((await resend('admin@demo.test')).status).toBe(204);
  expect(await clinic.platform.store.get(notifications, id)).toMatchObject({
    isDead: false,
    dueAt: '2026-01-06T03:30:00.000Z',
    waitingFor: [clinic.idOf('asha@demo.test')],
    deliveries: [{ state: 'waiting', tries: 0, unknowns: 0 }],
  });
  expect((await resend('admin@demo.test')).status).toBe(409);
});

test('is closed to everybody else, and changes nothing', async () => {
  expect((await resend('kaur@demo.test')).status).toBe(403);
  expect(await clinic.platform.store.get(notifications, id)).toMatchObject({ isDead: true });
});
