import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test('anybody reads one entry, with how far it can be trusted', async () => {
  const got = await clinic.call(GET, { path: '/api/medicines/paracetamol-650-mg-tablet' });
  expect(got.body).toMatchObject({ generic: 'Paracetamol', strength: '650 mg', teleList: 'O', confidence: 'high', version: 1 });
  expect(got.body).not.toHaveProperty('reviewedBy');
});

test('what is not in the master is not found', async () => {
  expect((await clinic.call(GET, { path: '/api/medicines/unobtainium-1-mg-tablet' })).status).toBe(404);
});
