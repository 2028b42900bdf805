import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const PATH = '/api/auth/second-factor/confirm';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('is for who is signed in, and not there where no vendor knows second factors', async () => {
  const body = { enrolment: 'x', code: '123456' };
  expect((await clinic.call(POST, { path: PATH, body })).status).toBe(401);
  const got = await clinic.call(POST, { as: 'kaur@demo.test', path: PATH, body });
  expect([got.status, got.body['code'], got.headers.get('set-cookie')]).toEqual([404, 'not-found', null]);
});

test.each<[string, object]>([
  ['no code', { enrolment: 'x' }],
  ['no enrolment', { code: '123456' }],
  ['a code longer than any', { enrolment: 'x', code: '1'.repeat(21) }],
])('refuses %s', async (_what, body) => {
  expect((await clinic.call(POST, { as: 'kaur@demo.test', path: PATH, body })).body['code']).toBe('bad-request');
});
