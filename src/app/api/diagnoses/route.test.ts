import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FoundDiagnosis } from '@/domain/notes/api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const call = (q: string, as: string | null = 'kaur@demo.test') =>
  clinic.call(GET, { ...(as !== null && { as }), path: `/api/diagnoses?q=${encodeURIComponent(q)}&limit=8` });
const find = async (q: string) => (await call(q)).body['items'] as FoundDiagnosis[];

test.each([
  ['I10', 'I10'],
  ['e119', 'E11.9'],
  ['hypertension', 'I10'],
  ['hypertention', 'I10'],
  ['htn', 'I10'],
  ['type 2 diabetes', 'E11.9'],
  ['diabtes type 2', 'E11.9'],
  ['pneumonia', 'J18.9'],
  ['pnemonia', 'J18.9'],
  ['migrane', 'G43.9'],
  ['uti', 'N39.0'],
  ['kidney stone', 'N20.0'],
  ['टाइफाइड', 'A01.0'],
  ['ਮਲੇਰੀਆ', 'B54'],
])('%s finds %s among the first', async (q, code) => {
  expect((await find(q)).slice(0, 3).map((found) => found.code)).toContain(code);
});

test('an exact code comes first, and a beginning finds all under it', async () => {
  expect((await find('J45'))[0]?.code).toMatch(/^J45/);
  expect((await find('J0')).every(({ code }) => code.startsWith('J0'))).toBe(true);
});

test('what is no diagnosis finds nothing, and neither does nothing', async () => {
  expect(await find('zzqqxx')).toEqual([]);
  expect(await find('')).toEqual([]);
});

test('is for whoever is signed in, and kept by their browser', async () => {
  expect((await call('fever', null)).status).toBe(401);
  expect((await call('fever', 'asha@demo.test')).headers.get('cache-control')).toBe('private, max-age=3600');
});
