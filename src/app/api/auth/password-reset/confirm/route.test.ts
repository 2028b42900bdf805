import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST as signIn } from '../../session/route';
import { POST } from './route';

const PATH = '/api/auth/password-reset/confirm';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('is not there where no vendor sends such links, and every password stays as it is', async () => {
  const got = await clinic.call(POST, { path: PATH, body: { oobCode: 'x', newPassword: 'a kettle of green mangoes' } });
  expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
  expect(
    (await clinic.call(signIn, { path: '/api/auth/session', body: { identifier: 'asha@demo.test', password: DEMO_PASSWORD } })).status,
  ).toBe(200);
});

test.each<[string, object]>([
  ['no code', { newPassword: 'x' }],
  ['no password', { oobCode: 'x' }],
  ['a code longer than any', { oobCode: 'x'.repeat(2049), newPassword: 'x' }],
])('refuses %s', async (_what, body) => {
  expect((await clinic.call(POST, { path: PATH, body })).body['code']).toBe('bad-request');
});
