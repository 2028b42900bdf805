import { afterEach, beforeEach, expect, test } from 'vitest';
import packageFile from '../../../../package.json';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;

beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('says that the store answers, which engine it is and which version runs, to anyone', async () => {
  const got = await clinic.call(GET, { path: '/api/health' });
  expect([got.status, got.body]).toEqual([200, { status: 'ok', store: 'sqlite', version: packageFile.version }]);
  expect(got.headers.get('cache-control')).toBe('no-store');
  expect(got.headers.get('x-request-id')).toMatch(/^req_/);
});

test('is 503 with nothing about why when the store does not answer', async () => {
  await clinic.platform.store.close();
  const got = await clinic.call(GET, { path: '/api/health' });
  expect(got.status).toBe(503);
  expect(got.headers.get('retry-after')).toBe('5');
  expect(got.body).toMatchObject({ code: 'try-later', status: 503 });
  expect(got.text).not.toMatch(/database|sqlite|open/i);
});
