import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE } from '@/app/api/iot/devices/[id]/route';
import { devices } from '@/server/vitals/collections';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { openDevice, postAs, pulse, type TestDevice } from '@/testing/device';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const rotate = (as: string) => clinic.call(POST, { as, method: 'POST', path: `/api/iot/devices/${device.id}/token` });

test('the old token ends with the next request, and the new one posts for the same device', async () => {
  const { status, body } = await rotate(ASHA);
  expect([status, body['device']]).toMatchObject([200, { id: device.id, tokenMadeAt: MONDAY_NINE }]);
  expect((await device.post([pulse(70)])).status).toBe(401);
  expect((await postAs(clinic, String(body['token']), { batchId: 'a', readings: [pulse(70)] })).body).toMatchObject({ accepted: 1 });
  expect(JSON.stringify(await clinic.platform.store.get(devices, device.id))).not.toContain(String(body['token']).slice(24));
});

test('nobody else can, and a revoked device gets none', async () => {
  expect((await rotate('ravi@demo.test')).status).toBe(404);
  expect((await device.post([pulse(70)])).status).toBe(202);
  await clinic.call(DELETE, { as: ASHA, method: 'DELETE', path: `/api/iot/devices/${device.id}` });
  expect((await rotate(ASHA)).status).toBe(404);
});
