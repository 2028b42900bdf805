import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { MEENA, medicinesOf, NINE, openMedicineClinic, ASHA } from '@/testing/medications';
import { POST } from './route';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
});
afterEach(() => clinic.close());

test('people are told once to buy more, and again after they have', async () => {
  const { id } = await medicines.plan({ left: 7, startOn: '2026-01-05' });
  clinic.at(NINE);
  for (const state of ['taken', 'skipped', 'taken']) await medicines.decide(id, state);
  expect([await medicines.toldKinds(ASHA), await medicines.toldKinds(MEENA)]).toEqual([['refill-due'], ['refill-due']]);
  const refill = (quantity: number) => clinic.call(POST, { as: MEENA, path: `/api/medications/${String(id)}/refill`, body: { quantity } });
  expect((await refill(20)).body['left']).toBe(26);
  expect((await refill(0)).status).toBe(400);
  expect(await medicines.list()).toMatchObject([{ supply: { isLow: false } }]);
});
