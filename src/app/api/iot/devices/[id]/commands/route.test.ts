import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listDevices } from '@/app/api/iot/devices/route';
import { DELETE as revoke } from '@/app/api/iot/devices/[id]/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { openDevice, postAs, type TestDevice } from '@/testing/device';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const ask = (body: object, as = ASHA) => clinic.call(POST, { as, path: `/api/iot/devices/${device.id}/commands`, body });

test('what a person asks reaches the device with its next batch, and they see what became of it', async () => {
  const asked = await ask({ kind: 'buzzer', drawer: 2 });
  expect([asked.status, asked.body]).toMatchObject([201, { kind: 'buzzer', drawer: 2 }]);
  const ack = { commandId: asked.body['id'], result: 'failed' };
  const got = await postAs(clinic, device.token, { batchId: 'a', acks: [ack] });
  expect([got.status, got.body]).toMatchObject([202, { accepted: 0, commands: [] }]);
  const { items } = (await clinic.call(listDevices, { as: ASHA, path: '/api/iot/devices' })).body as { items: unknown[] };
  expect(items).toMatchObject([{ commands: [{ id: asked.body['id'], result: 'failed' }] }]);
});

test('refuses a stranger, a drawer that is none and a revoked device', async () => {
  expect((await ask({ kind: 'light', drawer: 1 }, 'ravi@demo.test')).status).toBe(404);
  expect((await ask({ kind: 'shock', drawer: 1 })).status).toBe(400);
  await clinic.call(revoke, { as: ASHA, method: 'DELETE', path: `/api/iot/devices/${device.id}` });
  expect((await ask({ kind: 'light', drawer: 1 })).status).toBe(404);
});
