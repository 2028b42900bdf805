import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { GET } from './route';
import { MEENA, medicinesOf, NINE, openMedicineClinic, ASHA } from '@/testing/medications';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
});
afterEach(() => clinic.close());

test('a daughter who may help with medicines confirms for her mother; what became of the doses says so', async () => {
  const { id } = await medicines.plan({ patientId: clinic.idOf(ASHA) }, MEENA);
  clinic.at(NINE);
  expect((await medicines.decide(id, 'taken', { as: MEENA })).body).toMatchObject({ decidedBy: clinic.idOf(MEENA) });
  const { body } = await clinic.call(GET, { as: MEENA, path: `/api/medications/${String(id)}?days=2` });
  expect(body).toMatchObject({ share: 1, days: [{ taken: 0 }, { on: '2026-01-05', taken: 1, skipped: 0, missed: 0 }] });
});
