import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromAnotherSite } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const PATH = '/api/auth/email/check';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('is for who is signed in, and not there where no vendor sends e-mails', async () => {
  expect((await clinic.call(POST, { path: PATH, body: {} })).status).toBe(401);
  const got = await clinic.call(POST, { as: 'asha@demo.test', path: PATH, body: {} });
  expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
});

test('refuses a language there is not, and another site', async () => {
  expect((await clinic.call(POST, { as: 'asha@demo.test', path: PATH, body: { locale: 'fr' } })).body['code']).toBe('bad-request');
  expect((await fromAnotherSite(POST, PATH, {})).status).toBe(403);
});
