import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as cancel } from '@/app/api/prescriptions/[id]/cancel/route';
import { POST as verify } from '@/app/api/prescriptions/verify/route';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { rowId, stockRows } from '@/server/pharmacies/collections';
import { changeReservation } from '@/server/reservations/change-reservation';
import { settleReservations } from '@/server/reservations/settle-reservations';
import { dispenses } from '@/server/prescriptions/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { PARACETAMOL, pharmacyOf, reserve, stockUp } from '@/testing/pharmacies';
import { signRx } from '@/testing/prescriptions';
import { POST } from './route';

let clinic: Clinic;
let rx: PrescriptionView;
beforeEach(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
afterEach(() => clinic.close());

type Given = { as?: string; code?: string; quantity?: number; item?: number; key?: string };
const dispense = ({ as = 'gupta@demo.test', code = rx.code, quantity = 5, item = 0, key }: Given = {}) =>
  clinic.call(POST, {
    as,
    path: `/api/prescriptions/${rx.id}/dispense`,
    body: { code, items: [{ item, quantity }] },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const status = async () => (await clinic.call(verify, { path: '/api/prescriptions/verify', body: { code: rx.code } })).body;
const stored = () =>
  clinic.platform.store.find(dispenses, { where: [['prescriptionId', '==', rx.id]], orderBy: [['at', 'asc']], limit: 300 });

test('one shop gives half and another the rest; a third is told that nothing is left', async () => {
  expect((await dispense()).body).toMatchObject({ status: 'valid', left: [5], dispensed: [{ pharmacyName: 'Gupta Medical Store' }] });
  expect((await dispense({ as: 'raat@demo.test', code: rx.number })).body).toMatchObject({ status: 'fully_dispensed', left: [0] });
  const third = await dispense({ as: 'sehat@demo.test', quantity: 1 });
  expect([third.status, third.body['code']]).toEqual([409, 'more-than-prescribed']);
  expect(await status()).toMatchObject({ authentic: true, status: 'fully_dispensed', dispensed: [{}, {}] });
});

test('more than is left is refused whole, with the item that is too much', async () => {
  const got = await dispense({ quantity: 11 });
  expect([got.status, got.body['errors']]).toEqual([409, [{ at: 'items.0.quantity', code: 'too-large' }]]);
  expect(await stored()).toEqual([]);
});

test('two hundred pharmacists at once never hand over more than was prescribed', async () => {
  const shops = ['gupta@demo.test', 'raat@demo.test', 'sehat@demo.test'];
  for (const as of shops) await clinic.tokenOf(as);
  const all = await Promise.all(Array.from({ length: 200 }, (_, i) => dispense({ as: shops[i % 3] ?? '', quantity: 1 })));
  expect(all.filter((one) => one.status === 201)).toHaveLength(10);
  expect(new Set(all.filter((one) => one.status !== 201).map((one) => one.body['code']))).toEqual(new Set(['more-than-prescribed']));
  expect((await stored()).flatMap(({ items }) => items).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(10);
});

test('sent twice with one key it is handed over once', async () => {
  const first = await dispense({ key: 'a-key-of-this-test' });
  expect((await dispense({ key: 'a-key-of-this-test' })).text).toBe(first.text);
  expect(await stored()).toHaveLength(1);
});

test('what was cancelled or has expired is not handed over', async () => {
  await clinic.call(cancel, { as: 'kaur@demo.test', path: `/api/prescriptions/${rx.id}/cancel`, body: { reason: 'Wrong', version: 1 } });
  expect((await dispense()).body['code']).toBe('wrong-state');
});

test('without the paper there is nothing, and for nobody but a pharmacy', async () => {
  const changed = `${rx.code.slice(0, -1)}${rx.code.endsWith('A') ? 'B' : 'A'}`;
  for (const code of [changed, 'RX-0000-0000-0000']) expect((await dispense({ code })).status).toBe(404);
  for (const as of ['asha@demo.test', 'kaur@demo.test', 'admin@demo.test']) expect((await dispense({ as })).status).toBe(403);
  expect((await dispense({ item: 4 })).status).toBe(400);
  expect(await stored()).toEqual([]);
});

test('what is handed over leaves the shop’s own stock in the same moment, never below zero and whatever is reserved', async () => {
  await stockUp(clinic, 'gupta@demo.test', PARACETAMOL, { quantity: 7 });
  await reserve(clinic, { as: 'ravi@demo.test', quantity: 3 });
  const shelf = () => clinic.platform.store.get(stockRows, rowId(pharmacyOf(clinic, 'gupta@demo.test'), PARACETAMOL));
  await dispense({ quantity: 5 });
  expect(await shelf()).toMatchObject({ quantity: 2, held: 3, state: 'out' });
  await dispense({ quantity: 5 });
  expect(await shelf()).toMatchObject({ quantity: 0, held: 3 });
});

test.each([
  ['collected and then dispensed', ['collect', 'dispense']],
  ['dispensed and then collected', ['dispense', 'collect']],
  ['dispensed, and never collected', ['dispense', 'expire']],
])('what was reserved, %s, leaves the stock once', async (_, steps) => {
  await stockUp(clinic, 'gupta@demo.test', PARACETAMOL, { quantity: 30 });
  const id = await reserve(clinic, { as: 'asha@demo.test', quantity: 6 });
  for (const step of steps) {
    if (step === 'dispense') expect((await dispense({ quantity: 10 })).status).toBe(201);
    if (step === 'collect') await changeReservation(clinic.as('gupta@demo.test'), 'collect', id, { version: 1, reason: '' });
    if (step === 'expire') {
      clinic.at('2026-01-05T09:30:00.000Z');
      await settleReservations(clinic.as('gupta@demo.test'));
    }
  }
  const shelf = await clinic.platform.store.get(stockRows, rowId(pharmacyOf(clinic, 'gupta@demo.test'), PARACETAMOL));
  expect(shelf).toMatchObject({ quantity: 20, held: 0 });
});

test('another batch than the one on the list leaves the list as it is, and a shop without a list just dispenses', async () => {
  await stockUp(clinic, 'gupta@demo.test', PARACETAMOL, { quantity: 30, batch: 'A1' });
  const shelf = async () =>
    (await clinic.platform.store.get(stockRows, rowId(pharmacyOf(clinic, 'gupta@demo.test'), PARACETAMOL)))?.quantity;
  const give = (batch: string) =>
    clinic.call(POST, {
      as: 'gupta@demo.test',
      path: `/api/prescriptions/${rx.id}/dispense`,
      body: { code: rx.code, items: [{ item: 0, quantity: 2, batch }] },
    });
  await give('B2');
  expect(await shelf()).toBe(30);
  await give('A1');
  expect(await shelf()).toBe(28);
  expect((await dispense({ as: 'raat@demo.test', quantity: 1 })).status).toBe(201);
});
