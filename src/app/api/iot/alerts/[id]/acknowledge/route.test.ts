import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as list } from '@/app/api/iot/alerts/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { minutesAgo, openDevice, pulse, type TestDevice } from '@/testing/device';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const alert = async () => ((await clinic.call(list, { as: ASHA, path: '/api/iot/alerts' })).body['items'] as Record<string, unknown>[])[0];
const say = async (as = ASHA) =>
  clinic.call(POST, { as, path: `/api/iot/alerts/${String((await alert())?.['id'])}/acknowledge`, body: { note: 'She is resting' } });

test('an acknowledged alert says who has seen it, stays so when told again, and opens again when it gets worse', async () => {
  await device.post([pulse(115, minutesAgo(5))]);
  expect((await say()).body).toMatchObject({ state: 'acknowledged', acknowledgedBy: clinic.idOf(ASHA), note: 'She is resting' });
  expect((await say()).body['version']).toBe(2);
  await device.post([pulse(116, minutesAgo(4))]);
  expect(await alert()).toMatchObject({ state: 'acknowledged', level: 'urgent' });
  await device.post([pulse(140, minutesAgo(3))]);
  expect(await alert()).toMatchObject({ state: 'open', level: 'emergency' });
});

test('somebody else is told that there is nothing', async () => {
  await device.post([pulse(140)]);
  expect((await say('ravi@demo.test')).status).toBe(404);
  expect(await alert()).toMatchObject({ state: 'open' });
});
