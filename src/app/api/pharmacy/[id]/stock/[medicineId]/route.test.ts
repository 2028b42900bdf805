import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StockChange } from '@/domain/pharmacies/schema';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, PARACETAMOL, pharmacyOf } from '@/testing/pharmacies';
import { GET as changes } from './changes/route';
import { DELETE, POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = (medicine = PARACETAMOL) => `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/${medicine}`;
const put = (body: object, { as = GUPTA, medicine = PARACETAMOL } = {}) =>
  clinic.call(PUT, { as, method: 'PUT', path: path(medicine), body: { quantity: 30, lowAt: 10, pricePaise: 150, ...body } });
const history = async () => (await clinic.call(changes, { as: GUPTA, path: `${path()}/changes` })).body['items'] as StockChange[];

test('a row is added, changed and removed, and its history says by whom and what', async () => {
  const added = await put({ brand: 'Crocin', batch: 'A7', expiresOn: '2027-03-31' });
  expect(added.body).toMatchObject({ generic: 'Paracetamol', brand: 'Crocin', state: 'in', version: 1, updatedBy: 'Gupta Medical Store' });
  clinic.at('2026-01-05T03:31:00.000Z');
  expect((await put({ quantity: 10, version: 1 })).body).toMatchObject({ state: 'low', version: 2 });
  clinic.at('2026-01-05T03:32:00.000Z');
  expect((await clinic.call(DELETE, { as: GUPTA, method: 'DELETE', path: `${path()}?version=2` })).status).toBe(204);
  expect((await history()).map(({ kind, by, before, after }) => [kind, by, before?.quantity, after?.quantity])).toEqual([
    ['removed', 'Gupta Medical Store', 10, undefined],
    ['set', 'Gupta Medical Store', 30, 10],
    ['set', 'Gupta Medical Store', undefined, 30],
  ]);
});

test('of two edits of one version the second gets 409 with the row as it is now; the same one sent twice counts once', async () => {
  await put({});
  expect((await put({ quantity: 25, version: 1 })).status).toBe(200);
  expect((await put({ quantity: 25, version: 1 })).body['version']).toBe(2);
  const late = await put({ quantity: 99, version: 1 });
  expect([late.status, late.body['code'], (late.body['current'] as { quantity: number }).quantity]).toEqual([409, 'changed-meanwhile', 25]);
  expect(late.body['current']).not.toHaveProperty('pharmacy');
  expect((await put({ quantity: 5 })).status).toBe(409);
  const removal = await clinic.call(DELETE, { as: GUPTA, method: 'DELETE', path: `${path()}?version=1` });
  expect(removal.status).toBe(409);
  expect(await history()).toHaveLength(2);
});

test.each<[string, object, object, number]>([
  ['a negative quantity', { quantity: -1 }, {}, 400],
  ['half a tablet', { quantity: 1.5 }, {}, 400],
  ['a day that is none', { expiresOn: '2026-02-30' }, {}, 400],
  ['a medicine that is not in the master', {}, { medicine: 'unobtainium-1-mg-tablet' }, 404],
  ['another pharmacy', {}, { as: 'sehat@demo.test' }, 404],
  ['a patient', {}, { as: 'asha@demo.test' }, 404],
])('refuses %s', async (_, body, sent, status) => {
  expect((await put(body, sent)).status).toBe(status);
  expect(await history()).toEqual([]);
});

test('a plain form adds and removes', async () => {
  const form = {
    _method: 'PUT',
    _then: '/en/stock',
    quantity: '12',
    lowAt: '5',
    pricePaise: '100',
    expiresOn: '',
    batch: '',
    version: '0',
  };
  expect((await clinic.call(POST, { as: GUPTA, path: path(), form })).status).toBe(303);
  expect((await history())[0]?.after).toEqual({ quantity: 12, held: 0, pricePaise: 100 });
  const removal = await clinic.call(POST, { as: GUPTA, path: `${path()}?version=1`, form: { _method: 'DELETE', _then: '/en/stock' } });
  expect(removal.status).toBe(303);
  expect(await history()).toHaveLength(2);
});
