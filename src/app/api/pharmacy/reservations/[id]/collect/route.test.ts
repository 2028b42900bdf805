import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, reserve, stockUp } from '@/testing/pharmacies';
import { POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  await stockUp(clinic);
  id = await reserve(clinic);
});
afterEach(() => clinic.close());

const send = (as: string, body: object) => clinic.call(POST, { as, path: `/api/pharmacy/reservations/${id}/collect`, body });

test('what was not put aside before can be handed over, by its own shop alone', async () => {
  expect((await send('sehat@demo.test', { version: 1 })).status).toBe(404);
  expect((await send(GUPTA, { version: 1 })).body).toMatchObject({ state: 'collected', version: 2 });
});
