import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { fromAnotherSite } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { DELETE, POST } from './route';

const PATH = '/api/auth/second-factor';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('is not there where no vendor knows second factors, whatever the password', async () => {
  for (const password of [DEMO_PASSWORD, 'not the password']) {
    expect((await clinic.call(POST, { as: 'kaur@demo.test', path: PATH, body: { password } })).status).toBe(404);
    expect(
      (await clinic.call(DELETE, { as: 'kaur@demo.test', method: 'DELETE', path: PATH, body: { password, code: '123456' } })).status,
    ).toBe(404);
  }
});

test('refuses strangers, another site, and what is no password or code', async () => {
  expect((await clinic.call(POST, { path: PATH, body: { password: 'x' } })).status).toBe(401);
  expect((await fromAnotherSite(POST, PATH, { _method: 'DELETE', password: 'x', code: '1' })).status).toBe(403);
  expect((await clinic.call(POST, { as: 'kaur@demo.test', path: PATH, body: {} })).status).toBe(400);
  const noCode = await clinic.call(POST, { as: 'kaur@demo.test', path: PATH, form: { _method: 'DELETE', password: 'x', code: '' } });
  expect(noCode.headers.get('location') ?? noCode.body['code']).toMatch(/problem=|bad-request/);
});
