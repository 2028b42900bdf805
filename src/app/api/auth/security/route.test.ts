import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('says that nothing beside a password is offered where there is no vendor, and nothing to a stranger', async () => {
  const got = await clinic.call(GET, { as: 'kaur@demo.test', path: '/api/auth/security' });
  expect([got.status, got.body]).toEqual([200, { offered: false, emailVerified: false, secondFactor: null }]);
  expect((await clinic.call(GET, { path: '/api/auth/security' })).status).toBe(401);
});
