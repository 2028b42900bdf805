import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as cancel } from '@/app/api/prescriptions/[id]/cancel/route';
import { medications } from '@/server/medications/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { RX_ITEM, signRx } from '@/testing/prescriptions';
import { POST as STOP } from '../[id]/stop/route';
import { POST } from './route';

const ASHA = 'asha@demo.test';
const SOS = { ...RX_ITEM, medicineId: 'cetirizine-10-mg-tablet', frequency: 'SOS' };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const press = (prescriptionId: string, as = ASHA) =>
  clinic.call(POST, { as, path: '/api/medications/from-prescription', body: { prescriptionId } });
const stored = () => clinic.platform.store.find(medications, { limit: 9 });

test('one press plans every medicine with its times, and what is taken when needed without; pressed again nothing is added', async () => {
  const rx = await signRx(clinic, (await admitted(clinic)).id, { items: [RX_ITEM, SOS] });
  const { status, body } = await press(rx.id);
  expect([status, body]).toMatchObject([
    200,
    {
      patientId: clinic.idOf(ASHA),
      items: [
        { times: ['08:00', '21:00'], food: 'after_food', prescriptionId: rx.id, state: 'active' },
        { times: [], frequency: 'SOS' },
      ],
    },
  ]);
  const [first] = body['items'] as { id: string }[];
  await clinic.call(STOP, { as: ASHA, path: `/api/medications/${String(first?.id)}/stop`, body: { version: 1 } });
  await Promise.all([press(rx.id), press(rx.id)]);
  expect((await stored()).map(({ state }) => state).sort()).toEqual(['active', 'stopped']);
});

test('refuses somebody else, and a prescription that was taken back', async () => {
  const rx = await signRx(clinic, (await admitted(clinic)).id);
  expect((await press(rx.id, 'ravi@demo.test')).status).toBe(404);
  const body = { version: rx.version, reason: 'Wrong patient' };
  expect((await clinic.call(cancel, { as: 'kaur@demo.test', path: `/api/prescriptions/${rx.id}/cancel`, body })).status).toBe(200);
  expect((await press(rx.id)).status).toBe(409);
  expect(await stored()).toEqual([]);
});
