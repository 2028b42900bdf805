import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { MEENA, medicinesOf, NINE, openMedicineClinic, ASHA } from '@/testing/medications';
import { POST } from './route';
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

const sayAt = (id: unknown, body: object, as = ASHA) =>
  clinic.call(POST, {
    as,
    path: `/api/medications/${String(id)}/doses`,
    body: { on: '2026-01-05', time: '09:00', state: 'taken', ...body },
  });

test('what a phone kept without a network counts from when it was said, though it arrives days later', async () => {
  const { id } = await medicines.plan();
  clinic.at('2026-01-08T10:00:00.000Z');
  expect((await sayAt(id, {})).status).toBe(400);
  expect((await sayAt(id, { saidAt: NINE })).body).toMatchObject({ state: 'taken', decidedAt: NINE, decidedBy: clinic.idOf(ASHA) });
});

test('a phone that sends late does not undo what was said later elsewhere', async () => {
  const { id } = await medicines.plan();
  clinic.at('2026-01-05T06:00:00.000Z');
  await medicines.decide(id, 'skipped', { as: MEENA });
  clinic.at('2026-01-05T07:00:00.000Z');
  expect((await sayAt(id, { saidAt: NINE })).body).toMatchObject({ state: 'skipped', decidedBy: clinic.idOf(MEENA) });
  expect((await sayAt(id, { saidAt: '2026-01-05T06:30:00.000Z' })).body).toMatchObject({ state: 'taken' });
});

test.each([
  ['more than a week ago', '2026-01-05T03:29:00.000Z', 400],
  ['hours before the dose', '2026-01-05T00:30:00.000Z', 400],
  ['no instant', 'yesterday', 400],
])('refuses what was said %s', async (_, saidAt, status) => {
  const { id } = await medicines.plan();
  clinic.at('2026-01-12T03:30:00.000Z');
  expect((await sayAt(id, { saidAt })).status).toBe(status);
});

test('a phone whose clock runs ahead says it now, at the latest', async () => {
  const { id } = await medicines.plan();
  clinic.at(NINE);
  expect((await sayAt(id, { saidAt: '2026-01-05T09:00:00.000Z' })).body).toMatchObject({ decidedAt: NINE });
});
