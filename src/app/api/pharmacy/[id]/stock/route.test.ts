import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StockRow } from '@/domain/pharmacies/schema';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, pharmacyOf, stockUp } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await stockUp(clinic);
  await stockUp(clinic, GUPTA, 'cetirizine-10-mg-tablet', { quantity: 4 });
  await stockUp(clinic, GUPTA, 'metformin-500-mg-tablet', { quantity: 0 });
  await stockUp(clinic, GUPTA, 'amoxicillin-500-mg-capsule', { quantity: 90, expiresOn: '2026-01-20', batch: 'B1' });
});
afterEach(() => clinic.close());

const list = async (query = '', as = GUPTA) => clinic.call(GET, { as, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock${query}` });
const namesOf = async (query: string) =>
  ((await list(query)).body['items'] as StockRow[]).map(({ generic, state }) => `${generic} ${state}`);

test('the list is by name, page by page', async () => {
  const all = ['Amoxicillin in', 'Cetirizine low', 'Metformin out', 'Paracetamol in'];
  expect(await namesOf('')).toEqual(all);
  const first = await list('?limit=3');
  expect(await namesOf(`?limit=3&cursor=${String(first.body['nextCursor'])}`)).toEqual(['Paracetamol in']);
});

test('sorts by name and by when it changed, both ways, also within a state', async () => {
  for (const sort of ['title', 'updatedAt']) {
    for (const state of ['', '&state=in']) {
      const up = await namesOf(`?sort=${sort}${state}`);
      expect(up).toHaveLength(state === '' ? 4 : 2);
      expect(await namesOf(`?sort=${sort}&order=desc${state}`)).toEqual(up.toReversed());
    }
  }
});

test('a filter shows one state, a query what it means, in any script', async () => {
  expect(await namesOf('?state=low')).toEqual(['Cetirizine low']);
  expect(await namesOf(`?q=${encodeURIComponent('पैरासिटामोल')}`)).toEqual(['Paracetamol in']);
  expect(await namesOf('?q=metformin&state=in')).toEqual([]);
});

test('another pharmacy, a patient and the admin are told that there is nothing', async () => {
  for (const as of ['sehat@demo.test', 'asha@demo.test', 'admin@demo.test']) expect((await list('', as)).status).toBe(404);
});
