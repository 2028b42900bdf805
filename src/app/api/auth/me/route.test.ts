import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test('tells a signed-in person who they are, and nothing that is not theirs to see', async () => {
  const got = await clinic.call(GET, { as: 'asha@demo.test', path: '/api/auth/me' });
  expect(got.status).toBe(200);
  expect(got.body).toEqual({
    user: { id: clinic.idOf('asha@demo.test'), name: 'Asha Rani', role: 'patient', email: 'asha@demo.test', locale: 'pa', verified: true },
  });
});

test('asks a stranger to sign in', async () => {
  const got = await clinic.call(GET, { path: '/api/auth/me' });
  expect(got.status).toBe(401);
  expect(got.body['code']).toBe('sign-in-needed');
  expect(got.headers.get('content-type')).toContain('application/problem+json');
});
