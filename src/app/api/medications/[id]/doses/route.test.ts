import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { MEENA, medicinesOf, NINE, openMedicineClinic, ASHA } from '@/testing/medications';
import { doseDays } from '@/server/medications/collections';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
});
afterEach(() => clinic.close());

test('a dose is taken, taken back and counted from what is left', async () => {
  const { id } = await medicines.plan({ left: 10, perDose: 2 });
  expect((await medicines.decide(id, 'taken')).body).toMatchObject({ state: 'taken', decidedBy: clinic.idOf(ASHA) });
  expect(await medicines.list()).toMatchObject([
    { left: 8, share: 1, today: [{ state: 'taken' }, { state: 'coming' }], supply: { runsOutOn: '2026-01-07' } },
  ]);
  await medicines.decide(id, 'skipped');
  expect(await medicines.list()).toMatchObject([{ left: 10, share: 0, today: [{ state: 'skipped' }, { state: 'coming' }] }]);
});

test('confirmed from two phones at once it is one dose, and who said it first stays', async () => {
  const { id } = await medicines.plan({ left: 10 });
  clinic.at(NINE);
  const replies = await Promise.all([medicines.decide(id, 'taken'), medicines.decide(id, 'taken', { as: MEENA })]);
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  expect(await medicines.list()).toMatchObject([{ left: 9 }]);
  expect(await clinic.platform.store.find(doseDays, { limit: 9 })).toHaveLength(1);
});

test.each([
  ['a time at which there is no dose', { time: '09:01' }],
  ['a dose of tomorrow', { on: '2026-01-06' }],
  ['a dose before the plan', { on: '2026-01-04' }],
])('refuses %s, and keeps nothing', async (_, dose) => {
  const { id } = await medicines.plan();
  expect((await medicines.decide(id, 'taken', dose)).status).toBe(400);
  expect(await clinic.platform.store.find(doseDays, { limit: 9 })).toEqual([]);
});
