import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const PATH = '/api/auth/password-reset';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('is not there where no vendor sends e-mails, and tells nobody who has an account', async () => {
  const ask = (identifier: string) => clinic.call(POST, { path: PATH, body: { identifier } });
  const [known, unknown] = [await ask('asha@demo.test'), await ask('nobody@demo.test')];
  expect([known.status, known.body['code'], known.text]).toEqual([404, 'not-found', unknown.text]);
});

test.each<[string, object]>([
  ['no identifier', {}],
  ['an empty one', { identifier: '' }],
  ['one longer than any', { identifier: 'x'.repeat(255) }],
  ['a language there is not', { identifier: 'asha@demo.test', locale: 'fr' }],
])('refuses %s', async (_what, body) => {
  expect((await clinic.call(POST, { path: PATH, body })).body['code']).toBe('bad-request');
});
