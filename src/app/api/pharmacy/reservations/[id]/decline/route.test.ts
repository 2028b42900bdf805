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

const send = (as: string, body: object) => clinic.call(POST, { as, path: `/api/pharmacy/reservations/${id}/decline`, body });

test('the shop says why, and the patient may reserve elsewhere', async () => {
  const got = await send(GUPTA, { version: 1, reason: 'closing' });
  expect(got.body).toMatchObject({ state: 'declined', reason: 'closing', version: 2 });
  expect((await send('asha@demo.test', { version: 2 })).status).toBe(403);
});
