import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { medicinesOf, openMedicineClinic } from '@/testing/medications';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
});
afterEach(() => clinic.close());

test('stopped once, with the version that was read', async () => {
  const { id } = await medicines.plan();
  const statuses = [];
  for (const version of [2, 1, 2]) statuses.push((await medicines.stop(id, version)).status);
  expect(statuses).toEqual([409, 200, 409]);
  expect((await medicines.decide(id, 'taken')).status).toBe(409);
});
