import { afterEach, beforeEach, expect, test } from 'vitest';
import { devices } from '@/server/vitals/collections';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { openDevice, pulse, type TestDevice } from '@/testing/device';
import { GET, POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const path = '/api/iot/devices';

test('the token is shown once, kept as a hash, and the device is listed with when it was last heard', async () => {
  await device.post([pulse(70)]);
  const { body, text } = await clinic.call(GET, { as: ASHA, path });
  expect(body['items']).toEqual([
    {
      id: device.id,
      patientId: clinic.idOf(ASHA),
      commands: [],
      name: 'Kitchen box',
      kind: 'gateway',
      createdAt: MONDAY_NINE,
      lastSeenAt: MONDAY_NINE,
    },
  ]);
  const secret = device.token.slice(device.id.length + 1);
  expect(text).not.toContain(secret);
  expect(JSON.stringify(await clinic.platform.store.get(devices, device.id))).not.toContain(secret);
});

test.each([
  ['a stranger', undefined, {}, 401],
  ['a doctor', 'kaur@demo.test', {}, 403],
  ['for somebody else', 'ravi@demo.test', { patientId: true }, 404],
  ['an unknown kind', ASHA, { kind: 'crystal ball' }, 400],
])('refuses to register: %s', async (_, as, extra, status) => {
  const whose = 'patientId' in extra ? { patientId: clinic.idOf(ASHA) } : extra;
  const body = { name: 'Box', kind: 'gateway', ...whose };
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), path, body })).status).toBe(status);
});
