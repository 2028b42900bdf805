import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';

import { medicinesOf, NINE, PLAN, openMedicineClinic, ASHA } from '@/testing/medications';
import { GET, POST } from './route';
import { admitted } from '@/testing/consult';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
});
afterEach(() => clinic.close());

test('a plan is listed with the doses of today, each time once and in order', async () => {
  const made = await medicines.plan();
  expect(made).toMatchObject({ times: ['09:00', '21:00'], state: 'active', version: 1, timeZone: 'Asia/Kolkata' });
  expect(await medicines.list()).toMatchObject([
    {
      id: made['id'],
      today: [
        { on: '2026-01-05', time: '09:00', dueAt: NINE, state: 'coming' },
        { on: '2026-01-05', time: '21:00', dueAt: '2026-01-05T15:30:00.000Z', state: 'coming' },
      ],
      ...{ supply: null, share: null },
    },
  ]);
});

test('a dose is due by the clock where the patient lives', async () => {
  await medicines.plan({ times: ['09:00'], timeZone: 'Europe/London' });
  expect(await medicines.list()).toMatchObject([{ today: [{ dueAt: '2026-01-05T09:00:00.000Z' }] }]);
});

test('a doctor sees and plans while the visit is live, and confirms nothing', async () => {
  const { id } = await medicines.plan();
  const query = `?patientId=${clinic.idOf(ASHA)}`;
  expect((await clinic.call(GET, { as: 'kaur@demo.test', path: `/api/medications${query}` })).status).toBe(404);
  await admitted(clinic);
  expect(await medicines.list('kaur@demo.test', query)).toMatchObject([{ id }]);
  expect(await medicines.plan({ name: 'Amlodipine 5 mg', patientId: clinic.idOf(ASHA) }, 'kaur@demo.test')).toMatchObject({
    createdBy: clinic.idOf('kaur@demo.test'),
  });
  expect((await medicines.decide(id, 'taken', { as: 'kaur@demo.test' })).status).toBe(403);
});

test('one patient has at most forty plans, and those that are over do not count', async () => {
  for (let n = 0; n < 40; n += 1) await medicines.plan({ name: `Medicine ${n}`, endOn: '2026-01-06' });
  const more = async () => (await clinic.call(POST, { as: ASHA, path: '/api/medications', body: PLAN })).status;
  expect(await more()).toBe(400);
  clinic.at('2026-01-09T03:00:00.000Z');
  expect(await more()).toBe(201);
  expect(await medicines.list()).toHaveLength(1);
});

test.each([
  ['a stranger', undefined, PLAN, 401],
  ['a doctor for themselves', 'kaur@demo.test', PLAN, 404],
  ['somebody else’s patient', 'ravi@demo.test', { ...PLAN, patientId: 'of-asha' }, 404],
  ['a time that is none', ASHA, { ...PLAN, times: ['25:00'] }, 400],
  ['a zone that is none', ASHA, { ...PLAN, timeZone: 'Asia/Nabha' }, 400],
  ['an end before the start', ASHA, { ...PLAN, endOn: '2026-01-04' }, 400],
])('refuses %s', async (_, as, body, status) => {
  const sent = 'patientId' in body ? { ...body, patientId: clinic.idOf(ASHA) } : body;
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/medications', body: sent })).status).toBe(status);
  expect(await medicines.list()).toEqual([]);
});
