import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addSecondFactor } from '@/testing/second-factor';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ask = (as: string) => clinic.call(GET, { as, path: '/api/auth/security' });

test('tells of a second factor since when it is there, of whom it is required, and a stranger nothing', async () => {
  expect((await ask('kaur@demo.test')).body).toEqual({ emailVerified: null, secondFactor: null, required: false });
  await addSecondFactor(clinic, 'kaur@demo.test');
  expect((await ask('kaur@demo.test')).body['secondFactor']).toEqual({ since: clinic.platform.clock(), recoveryCodesLeft: 10 });
  expect((await ask('admin@demo.test')).body['required']).toBe(true);
  expect((await clinic.call(GET, { path: '/api/auth/security' })).status).toBe(401);
});
