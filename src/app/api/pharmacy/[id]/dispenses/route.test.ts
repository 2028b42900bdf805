import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DispenseEntry } from '@/domain/prescriptions/dispense-api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, pharmacyOf } from '@/testing/pharmacies';
import { dispenseAtGupta } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await dispenseAtGupta(clinic);
});
afterEach(() => clinic.close());

const list = (query = '', as = GUPTA) =>
  clinic.call(GET, { as, method: 'GET', path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/dispenses${query}` });

test('a shop reads what it has handed over, the newest first and in pages', async () => {
  const all = (await list()).body['items'] as DispenseEntry[];
  expect(all.map(({ items }) => items.map(({ generic, quantity }) => [generic, quantity]))).toEqual([
    [
      ['Paracetamol', 2],
      ['Cefixime', 10],
    ],
    [['Paracetamol', 4]],
  ]);
  expect(all[0]).toMatchObject({ patientName: 'Asha Rani', prescriberName: 'Dr. Harpreet Kaur', at: '2026-01-06T04:00:00.000Z' });
  const first = (await list('?limit=1')).body;
  const second = (await list(`?limit=1&cursor=${encodeURIComponent(String(first['nextCursor']))}`)).body;
  expect([first['items'], second['items']].flat()).toEqual(all);
});

test('with h1 it is the register of Schedule H1 alone', async () => {
  expect(((await list('?h1=true')).body['items'] as DispenseEntry[]).map(({ at }) => at)).toEqual(['2026-01-06T04:00:00.000Z']);
});

test('another shop and everybody else is told that there is nothing', async () => {
  for (const as of ['raat@demo.test', 'sehat@demo.test']) expect((await list('', as)).status).toBe(404);
  for (const as of ['asha@demo.test', 'kaur@demo.test']) expect((await list('', as)).status).toBe(403);
});
