import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as recent } from '@/app/api/iot/data/recent/route';
import { GET as list } from '@/app/api/iot/devices/route';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { minutesAgo, openDevice, pulse, type TestDevice } from '@/testing/device';
import { DELETE, PUT } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const revoke = (as: string) => clinic.call(DELETE, { as, method: 'DELETE', path: `/api/iot/devices/${device.id}` });

test('its token is refused from the next request on, again and again, and what it measured stays', async () => {
  await device.post([pulse(70)]);
  expect((await revoke(ASHA)).status).toBe(204);
  clinic.at(minutesAgo(-1));
  expect((await revoke(ASHA)).status).toBe(204);
  expect((await device.post([pulse(71, minutesAgo(1))])).status).toBe(401);
  expect((await clinic.call(recent, { as: ASHA, path: '/api/iot/data/recent?metric=heart_rate' })).body['items']).toHaveLength(1);
  expect((await clinic.call(list, { as: ASHA, path: '/api/iot/devices' })).body['items']).toMatchObject([{ revokedAt: MONDAY_NINE }]);
});

test('a new name and period of silence are kept, and nobody else can set them', async () => {
  const change = (as: string, body: object) => clinic.call(PUT, { as, method: 'PUT', path: `/api/iot/devices/${device.id}`, body });
  expect((await change(ASHA, { name: 'Bedroom', silenceMinutes: 60 })).body).toMatchObject({ name: 'Bedroom', silenceMinutes: 60 });
  expect((await change(ASHA, { name: 'Bedroom' })).body).not.toHaveProperty('silenceMinutes');
  expect((await change(ASHA, { name: 'Bedroom', silenceMinutes: 1 })).status).toBe(400);
  expect((await change('ravi@demo.test', { name: 'Mine' })).status).toBe(404);
  await revoke(ASHA);
  expect((await change(ASHA, { name: 'Gone' })).status).toBe(404);
});

test('nobody else can', async () => {
  expect((await revoke('ravi@demo.test')).status).toBe(404);
  expect((await device.post([pulse(70)])).status).toBe(202);
});
