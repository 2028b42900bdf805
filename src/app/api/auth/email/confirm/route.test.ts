import { afterEach, beforeEach, expect, test } from 'vitest';
import { identifiers } from '@/server/platform/identity/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const PATH = '/api/auth/email/confirm';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('is not there where no vendor sends such links, and confirms nothing', async () => {
  const got = await clinic.call(POST, { path: PATH, body: { oobCode: 'x' } });
  expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
  const all = await clinic.platform.store.find(identifiers, { limit: 1000 });
  expect(all.filter(({ provenAt }) => provenAt !== undefined)).toEqual([]);
});

test.each<[string, object]>([
  ['no code', {}],
  ['an empty one', { oobCode: '' }],
])('refuses %s', async (_what, body) => {
  expect((await clinic.call(POST, { path: PATH, body })).body['code']).toBe('bad-request');
});
