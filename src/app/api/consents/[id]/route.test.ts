import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { consentAs } from '@/testing/consents';
import { POST as GIVE } from '../route';
import { DELETE, POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = String((await consentAs(clinic, { purpose: 'research' })).body['id']);
});
afterEach(() => clinic.close());

const withdraw = (as: string | undefined) =>
  clinic.call(DELETE, { ...(as !== undefined && { as }), method: 'DELETE', path: `/api/consents/${id}` });

test.each([
  ['a stranger', undefined, 401],
  ['another patient', 'ravi@demo.test', 404],
  ['a doctor', 'kaur@demo.test', 403],
])('%s withdraws nothing', async (_, as, status) => {
  expect((await withdraw(as)).status).toBe(status);
});

test('a page without script agrees by a form, with what is left empty left out', async () => {
  const form = { purpose: 'share_records', granteeId: clinic.idOf('verma@demo.test'), scopes: 'history', until: '', _then: '/pa/consents' };
  const got = await clinic.call(GIVE, { as: 'asha@demo.test', path: '/api/consents', form });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/pa/consents']);
});

test('a page without script withdraws by a form', async () => {
  const form = { _method: 'DELETE', _then: '/pa/consents' };
  const got = await clinic.call(POST, { as: 'asha@demo.test', path: `/api/consents/${id}`, form });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/pa/consents']);
});
