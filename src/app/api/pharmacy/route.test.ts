import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as myProfile } from '@/app/api/profile/me/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as read } from './[id]/route';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await clinic.join({ identifier: 'new@shop.test', name: 'New Shop', role: 'pharmacy', locale: 'pa' });
});
afterEach(() => clinic.close());

const SHOP = {
  name: 'Amargarh Medicos',
  licenceNumber: 'PB-20B-7',
  address: { city: 'Amargarh', pinCode: '148022' },
  position: { lat: 30.57, lng: 75.97 },
  openingHours: { timeZone: 'Asia/Kolkata', weekly: [{ day: 1, from: '09:00', to: '21:00' }] },
  phone: '9800000041',
};
const create = (as: string, body: object = SHOP) => clinic.call(POST, { as, path: '/api/pharmacy', body });
const at = (id: unknown) => `/api/pharmacy/${String(id)}`;

test('a pharmacy account opens its own; it is its profile, and the district follows from the PIN code', async () => {
  const got = await create('new@shop.test');
  expect([got.status, got.body['licence'], got.body['version']]).toEqual([201, 'pending', 1]);
  expect(got.body['address']).toMatchObject({ district: 'Malerkotla', state: 'Punjab' });
  const profile = await clinic.call(myProfile, { as: 'new@shop.test', path: '/api/profile/me' });
  expect(profile.body).toMatchObject({ role: 'pharmacy', name: 'Amargarh Medicos', orgId: got.body['id'], version: 1 });
  expect((await create('new@shop.test')).body['code']).toBe('conflict');
});

test('the admin opens any number, and strangers see neither licence number nor what is rejected', async () => {
  const first = await create('admin@demo.test');
  expect((await create('admin@demo.test')).body['id']).not.toBe(first.body['id']);
  const seen = await clinic.call(read, { path: at(first.body['id']) });
  expect(seen.body).toMatchObject({ name: 'Amargarh Medicos', phone: '+919800000041', licence: 'pending' });
  expect(seen.text).not.toContain('PB-20B-7');
  expect((await clinic.call(read, { as: 'admin@demo.test', path: at(first.body['id']) })).body['licenceNumber']).toBe('PB-20B-7');
});

test.each([
  ['a patient', 'asha@demo.test', SHOP, 403],
  ['a place that is none', 'new@shop.test', { ...SHOP, position: { lat: 100, lng: 0 } }, 400],
])('refuses %s', async (_, as, body, status) => {
  expect((await create(as, body)).status).toBe(status);
});
