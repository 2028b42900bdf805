import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { reserve, stockUp } from '@/testing/pharmacies';
import { POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  await stockUp(clinic);
  id = await reserve(clinic);
});
afterEach(() => clinic.close());

const send = (as: string, body: object) => clinic.call(POST, { as, path: `/api/pharmacy/reservations/${id}/cancel`, body });

test('a plain form of the patient cancels, and nobody else can', async () => {
  expect((await send('ravi@demo.test', { version: 1 })).status).toBe(404);
  const form = { _then: '/en/reservations', version: '1' };
  const path = `/api/pharmacy/reservations/${id}/cancel`;
  expect((await clinic.call(POST, { as: 'asha@demo.test', path, form })).status).toBe(303);
  expect((await send('asha@demo.test', { version: 2 })).body['code']).toBe('wrong-state');
});
