import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, PARACETAMOL, pharmacyOf, stockUp } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const call = (as: string) => clinic.call(GET, { as, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/${PARACETAMOL}/changes` });

test('the pharmacy reads what happened to a row, and nobody else does', async () => {
  await stockUp(clinic);
  expect((await call(GUPTA)).body['items']).toMatchObject([{ kind: 'set', by: 'Gupta Medical Store', after: { quantity: 30 } }]);
  for (const as of ['sehat@demo.test', 'asha@demo.test', 'admin@demo.test']) expect((await call(as)).status).toBe(404);
});
