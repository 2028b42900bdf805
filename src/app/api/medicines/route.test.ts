import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FoundMedicine } from '@/domain/medicines/api';
import { readMaster } from '@/server/medicines/read-master';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const call = (query: string) => clinic.call(GET, { path: `/api/medicines${query}` });
const find = async (q: string, limit = 5) =>
  (await call(`?q=${encodeURIComponent(q)}&limit=${String(limit)}`)).body['items'] as FoundMedicine[];

test.each([
  ['paracetamol', 'paracetamol-500-mg-tablet'],
  ['PARACETMOL 650', 'paracetamol-650-mg-tablet'],
  ['parasitamol 500mg tablet', 'paracetamol-500-mg-tablet'],
  ['पैरासिटामोल', 'paracetamol-500-mg-tablet'],
  ['पेरासिटामोल ६५०', 'paracetamol-650-mg-tablet'],
  ['ਪੈਰਾਸੀਟਾਮੋਲ', 'paracetamol-500-mg-tablet'],
  ['Dolo 650', 'paracetamol-650-mg-tablet'],
  ['dolo650', 'paracetamol-650-mg-tablet'],
  ['डोलो 650', 'paracetamol-650-mg-tablet'],
  ['ਕਰੋਸਿਨ', 'paracetamol-500-mg-tablet'],
  ['metformin', 'metformin-500-mg-tablet'],
  ['metphormin', 'metformin-500-mg-tablet'],
  ['ईसबगोल', 'isabgol-ispaghula-3.5-g-sachet'],
])('%s finds %s first', async (q, id) => {
  expect((await find(q))[0]?.id).toBe(id);
});

test('says the brand that was asked for, and otherwise the best known', async () => {
  expect((await find('calpol'))[0]).toMatchObject({ generic: 'Paracetamol', brand: 'Calpol' });
  expect((await find('paracetamol'))[0]).toMatchObject({ brand: 'Crocin', schedule: 'OTC', teleList: 'O', confidence: 'high' });
});

test('every medicine is found by its name, and every named one in Hindi and in Punjabi', async () => {
  const master = await readMaster();
  const names = new Map(master.map(({ generic, names }) => [generic, names]));
  expect([...names.values()].filter((name) => name?.hi !== undefined && name.pa !== undefined).length).toBeGreaterThanOrEqual(150);
  const lost: string[] = [];
  for (const [generic, name] of names) {
    for (const q of [generic, name?.hi, name?.pa].filter((one) => one !== undefined)) {
      const { items } = await searchMedicines(clinic.as('asha@demo.test'), { q, limit: 20 });
      if (!items.some((found) => found.generic === generic)) lost.push(q);
    }
  }
  expect(lost).toEqual([]);
});

test('one letter too many, too few, wrong or swapped is forgiven in a long name', async () => {
  for (const q of ['azithromycn', 'azithromyycin', 'azitromicin', 'azithrmoycin']) {
    expect((await find(q))[0]?.generic).toBe('Azithromycin');
  }
});

test('sorted by name, the whole list is, 500 mg before 1000 mg, and backwards; filters leave the rest out', async () => {
  const titles = async (query: string) => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await call(`?limit=100&sort=name${query}${cursor}`);
      seen.push(...(body['items'] as FoundMedicine[]).map(({ generic, strength, form }) => `${generic} ${strength}, ${form}`));
      if (body['nextCursor'] === null) return seen;
      cursor = `&cursor=${String(body['nextCursor'])}`;
    }
  };
  const up = await titles('');
  expect(up).toEqual(up.toSorted(new Intl.Collator('en', { numeric: true }).compare));
  expect(await titles('&order=desc')).toEqual(up.toReversed());
  const scheduled = await titles('&schedule=H1');
  expect(scheduled.length).toBeGreaterThan(0);
  expect(scheduled.length).toBeLessThan(up.length);
  expect(await titles('&reviewed=true')).toEqual([]);
  expect(await titles('&reviewed=false')).toEqual(up);
});

test('what is no medicine finds none', async () => {
  for (const q of ['qqqq', '123', 'tablet', '...']) expect(await find(q)).toEqual([]);
});

test('without a query the whole master is read page by page, each entry once', async () => {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await call(`?limit=100${cursor}`);
    ids.push(...(body['items'] as FoundMedicine[]).map(({ id }) => id));
    if (body['nextCursor'] === null) break;
    cursor = `&cursor=${encodeURIComponent(String(body['nextCursor']))}`;
  }
  expect([ids.length, new Set(ids).size]).toEqual([755, 755]);
});
