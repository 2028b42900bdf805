import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POST as cancelRx } from '@/app/api/prescriptions/[id]/cancel/route';
import { POST as dispense } from '@/app/api/prescriptions/[id]/dispense/route';
import { POST as collect } from '@/app/api/pharmacy/reservations/[id]/collect/route';
import { POST as decline } from '@/app/api/pharmacy/reservations/[id]/decline/route';
import { GET as stock } from '@/app/api/pharmacy/[id]/stock/route';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import type { ReservationView } from '@/domain/reservations/api';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { GUPTA, PARACETAMOL, pharmacyOf, stockUp } from '@/testing/pharmacies';
import { RX_ITEM, signRx } from '@/testing/prescriptions';
import { GET, POST } from './route';

const ASHA = 'asha@demo.test';
const SEHAT = 'sehat@demo.test';
const path = '/api/pharmacy/reservations';

let clinic: Clinic;
let rx: PrescriptionView;
beforeEach(async () => {
  clinic = await openClinic();
  await stockUp(clinic);
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
afterEach(() => clinic.close());

const wanted = (quantity = 10, medicineId = PARACETAMOL) => [{ medicineId, quantity }];
const reserve = (body: object = {}, as = ASHA): Promise<Got> =>
  clinic.call(POST, { as, path, body: { pharmacyId: pharmacyOf(clinic, GUPTA), items: wanted(), prescriptionId: rx.id, ...body } });
const give = (quantity: number) =>
  clinic.call(dispense, {
    as: GUPTA,
    path: `/api/prescriptions/${rx.id}/dispense`,
    body: { code: rx.code, items: [{ item: 0, quantity }] },
  });
const step = (handler: typeof collect, { body }: Got, name: string) =>
  clinic.call(handler, { as: GUPTA, path: `${path}/${String(body['id'])}/${name}`, body: { version: 1 } });
const seenByShop = async () => {
  const { body } = await clinic.call(GET, { as: GUPTA, path });
  return (body['items'] as ReservationView[])[0];
};
const rowOf = async () => {
  const { body } = await clinic.call(stock, { as: GUPTA, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock` });
  return (body['items'] as { quantity: number; held: number }[])[0];
};

test('the shop sees the number and the doctor while it is reserved, and neither afterwards', async () => {
  const got = await reserve();
  expect(got.status).toBe(201);
  const head = { number: rx.number, status: 'valid', validUntil: rx.validUntil, prescriberName: rx.prescriber.name };
  expect(got.body['prescription']).toEqual(head);
  expect((await seenByShop())?.prescription).toEqual(head);
  expect((await step(decline, got, 'decline')).body['prescription']).toBeUndefined();
  expect(await seenByShop()).toMatchObject({ state: 'declined', prescriptionId: rx.id });
  expect((await seenByShop())?.prescription).toBeUndefined();
});

test.each<[string, object, number, string, string?]>([
  ['what is not on it', { items: wanted(1, 'cetirizine-10-mg-tablet') }, 409, 'more-than-prescribed', 'items.0.medicineId not-prescribed'],
  ['more than is on it', { items: wanted(11) }, 409, 'more-than-prescribed', 'items.0.quantity too-large'],
  ['one that is not there', { prescriptionId: 'rx_00000000000000000000' }, 404, 'not-found'],
  ['what is no id', { prescriptionId: 'RX-1' }, 400, 'bad-request'],
])('refuses %s', async (_, body, status, code, error) => {
  await stockUp(clinic, GUPTA, 'cetirizine-10-mg-tablet');
  const got = await reserve(body);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  if (error !== undefined)
    expect((got.body['errors'] as { at: string; code: string }[]).map((one) => `${one.at} ${one.code}`)).toEqual([error]);
  expect(await rowOf()).toMatchObject({ held: 0 });
});

describe('one that does not count is refused:', () => {
  test('cancelled', async () => {
    const body = { reason: 'Wrong medicine', version: 1 };
    await clinic.call(cancelRx, { as: 'kaur@demo.test', path: `/api/prescriptions/${rx.id}/cancel`, body });
    expect((await reserve()).body['code']).toBe('wrong-state');
  });
  test('expired', async () => {
    clinic.at('2026-02-05T04:00:00.000Z');
    expect((await reserve()).body['code']).toBe('wrong-state');
  });
  test('handed over whole', async () => {
    await give(10);
    expect((await reserve({ items: wanted(1) })).body['code']).toBe('wrong-state');
  });
});

test('somebody else’s is not there, for another patient and for who may not help with medicines', async () => {
  expect((await reserve({}, 'ravi@demo.test')).status).toBe(404);
  await linkFamily(clinic, { patient: ASHA, caregiver: 'deepak@demo.test', scopes: ['records'] });
  await linkFamily(clinic, { patient: ASHA, caregiver: 'simran@demo.test', scopes: ['medications'] });
  const patientId = clinic.idOf(ASHA);
  expect((await reserve({ patientId }, 'deepak@demo.test')).status).toBe(404);
  // She may see it, and is a patient herself: it is not hers.
  expect((await reserve({}, 'simran@demo.test')).status).toBe(404);
  expect((await reserve({ patientId }, 'simran@demo.test')).status).toBe(201);
});

test('what is handed over or kept elsewhere on it is no longer left', async () => {
  await stockUp(clinic, SEHAT);
  const atSehat = { pharmacyId: pharmacyOf(clinic, SEHAT) };
  expect((await reserve({ items: wanted(4) })).status).toBe(201);
  expect((await reserve({ ...atSehat, items: wanted(7) })).body['code']).toBe('more-than-prescribed');
  // Of the four that are kept, three are handed over: one is kept, and six are left beside it.
  await give(3);
  expect((await reserve({ ...atSehat, items: wanted(7) })).body['code']).toBe('more-than-prescribed');
  const rest = await reserve({ ...atSehat, items: wanted(6) });
  expect(rest.status).toBe(201);
  clinic.at(String(rest.body['expiresAt']));
  expect((await reserve({ ...atSehat, items: wanted(7) })).status).toBe(201);
});

test('two presses at the same moment at two shops keep no more than is prescribed', async () => {
  await stockUp(clinic, SEHAT);
  const got = await Promise.all([reserve(), reserve({ pharmacyId: pharmacyOf(clinic, SEHAT) })]);
  expect(got.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('two lines of one medicine are counted together', async () => {
  const overrides = [{ code: 'duplicate-medicine', item: 1, reason: 'Two courses' }];
  rx = await signRx(clinic, rx.consultationId, { version: 1, items: [RX_ITEM, { ...RX_ITEM, days: 2 }], overrides });
  expect((await reserve({ items: wanted(15) })).body['code']).toBe('more-than-prescribed');
  expect((await reserve({ items: wanted(14) })).status).toBe(201);
});

test('handed over on the prescription and collected, it leaves the shelf once', async () => {
  const got = await reserve();
  expect((await give(10)).status).toBe(201);
  expect(await rowOf()).toMatchObject({ quantity: 20, held: 10 });
  expect((await step(collect, got, 'collect')).status).toBe(200);
  expect(await rowOf()).toMatchObject({ quantity: 20, held: 0 });
});

test('a plain form reserves what is filled in of a prescription', async () => {
  const form = {
    _then: '/en/reservations?made',
    pharmacyId: pharmacyOf(clinic, GUPTA),
    prescriptionId: rx.id,
    'items.0._medicineId': PARACETAMOL,
    'items.0.quantity': '6',
    'items.1._medicineId': 'cetirizine-10-mg-tablet',
    'items.1.quantity': '',
  };
  expect((await clinic.call(POST, { as: ASHA, path, form })).headers.get('location')).toBe('/en/reservations?made');
  expect(await seenByShop()).toMatchObject({ items: [{ medicineId: PARACETAMOL, quantity: 6 }], prescriptionId: rx.id });
});
