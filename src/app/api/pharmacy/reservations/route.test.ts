import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReservationView } from '@/domain/reservations/api';
import type { NotificationView } from '@/domain/notifications/schema';
import { GET as notifications } from '@/app/api/notifications/route';
import { GET as search } from '@/app/api/pharmacy/search/route';
import { GET as stock } from '@/app/api/pharmacy/[id]/stock/route';
import { makeCtx } from '@/server/platform/ctx';
import { runDueJobs } from '@/server/platform/jobs/run-due-jobs';
import { settleReservations } from '@/server/reservations/settle-reservations';
import { JOBS } from '@/server/system/jobs';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { addChildAs, linkFamily } from '@/testing/family';
import { GUPTA, PARACETAMOL, pharmacyOf, stockUp } from '@/testing/pharmacies';
import { GET, POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await stockUp(clinic);
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const path = '/api/pharmacy/reservations';
const NABHA = 'lat=30.3745&lng=76.1531';
const bodyOf = (body: object = {}) => ({
  pharmacyId: pharmacyOf(clinic, GUPTA),
  items: [{ medicineId: PARACETAMOL, quantity: 10 }],
  ...body,
});
const reserve = (as: string | undefined, body: object = {}, headers: Record<string, string> = {}): Promise<Got> =>
  clinic.call(POST, { ...(as !== undefined && { as }), path, body: bodyOf(body), headers });
const list = async (as: string, query = '') => (await clinic.call(GET, { as, path: `${path}${query}` })).body['items'] as ReservationView[];
const rowOf = async () => {
  const { body } = await clinic.call(stock, { as: GUPTA, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock` });
  const [row] = body['items'] as { quantity: number; held: number; state: string; version: number; updatedAt: string }[];
  return row;
};
const found = async () => (await clinic.call(search, { path: `/api/pharmacy/search?medicine=${PARACETAMOL}&${NABHA}` })).body['items'];
const system = () => makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
const told = async (as: string) => {
  const { body } = await clinic.call(notifications, { as, path: '/api/notifications' });
  return (body['items'] as NotificationView[]).filter(({ kind }) => kind.startsWith('reservation')).map(({ kind }) => kind);
};

test('what is reserved is held for two hours, seen by the shop, and no longer found by others', async () => {
  const got = await reserve(ASHA, { items: [{ medicineId: PARACETAMOL, quantity: 30 }] });
  expect(got.status).toBe(201);
  expect(got.body).toMatchObject({ state: 'held', expiresAt: '2026-01-05T05:30:00.000Z', totalPaise: 6000, version: 1 });
  expect(got.body['code']).toMatch(/^\d{4}$/);
  expect(await rowOf()).toMatchObject({ quantity: 30, held: 30, state: 'out', version: 1 });
  expect(await found()).toEqual([]);
  const [seen] = await list(GUPTA);
  expect(seen).toMatchObject({ id: got.body['id'], patientName: 'Asha Rani', pharmacy: { name: 'Gupta Medical Store' } });
  expect(await list(ASHA)).toEqual([seen]);
  expect(await told(GUPTA)).toEqual(['reservation-new']);
});

test('a reservation says nothing new of the shelf: an edit under way still lands, and the news is as old as it was', async () => {
  clinic.at('2026-01-05T03:40:00.000Z');
  await reserve(ASHA);
  expect(await rowOf()).toMatchObject({ version: 1, updatedAt: '2026-01-05T03:30:00.000Z', held: 10 });
  await stockUp(clinic, GUPTA, PARACETAMOL, { quantity: 50, version: 1 });
  expect(await rowOf()).toMatchObject({ version: 2, quantity: 50, held: 10 });
});

test('of two hundred at once for twenty packs exactly twenty win, and nothing is below zero', async () => {
  await stockUp(clinic, GUPTA, PARACETAMOL, { quantity: 20, version: 1 });
  const people = Array.from({ length: 200 }, (_, i) => `racer${String(i)}@race.test`);
  for (const identifier of people) await clinic.join({ identifier, name: 'Racer', role: 'patient', locale: 'en' });
  await Promise.all(people.map((one) => clinic.tokenOf(one)));
  const got = await Promise.all(people.map((one) => reserve(one, { items: [{ medicineId: PARACETAMOL, quantity: 1 }] })));
  expect(got.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(got.filter(({ body }) => body['code'] === 'out-of-stock')).toHaveLength(180);
  expect(await rowOf()).toMatchObject({ quantity: 20, held: 20, state: 'out' });
  expect(await list(GUPTA, '?limit=100')).toHaveLength(20);
});

test('all of it is reserved or nothing: what is missing is named', async () => {
  const items = [
    { medicineId: PARACETAMOL, quantity: 10 },
    { medicineId: 'cetirizine-10-mg-tablet', quantity: 1 },
  ];
  const got = await reserve(ASHA, { items });
  expect([got.status, got.body['errors']]).toEqual([409, [{ at: 'items.1.quantity', code: 'out-of-stock' }]]);
  expect(await rowOf()).toMatchObject({ held: 0 });
  await stockUp(clinic, GUPTA, 'cetirizine-10-mg-tablet', { quantity: 5, expiresOn: '2026-01-04', batch: 'OLD' });
  expect((await reserve(ASHA, { items })).body['code']).toBe('out-of-stock');
});

test('sent twice with one key it is reserved once', async () => {
  const first = await reserve(ASHA, {}, { 'idempotency-key': 'a-key-of-this-test' });
  expect((await reserve(ASHA, {}, { 'idempotency-key': 'a-key-of-this-test' })).text).toBe(first.text);
  expect(await rowOf()).toMatchObject({ held: 10 });
});

test.each<[string, string | undefined, object, number, string]>([
  ['a stranger', undefined, {}, 401, 'sign-in-needed'],
  ['a doctor', 'kaur@demo.test', {}, 403, 'not-allowed'],
  ['a shop', GUPTA, {}, 403, 'not-allowed'],
  ['a caregiver for themselves', 'meena@demo.test', {}, 404, 'not-found'],
  ['nothing', ASHA, { items: [] }, 400, 'bad-request'],
  ['none of it', ASHA, { items: [{ medicineId: PARACETAMOL, quantity: 0 }] }, 400, 'bad-request'],
  ['more than anybody needs', ASHA, { items: [{ medicineId: PARACETAMOL, quantity: 301 }] }, 400, 'bad-request'],
  ['the same twice', ASHA, { items: [0, 1].map(() => ({ medicineId: PARACETAMOL, quantity: 1 })) }, 400, 'bad-request'],
  ['a medicine that is not in the master', ASHA, { items: [{ medicineId: 'unobtainium-1-mg-tablet', quantity: 1 }] }, 404, 'not-found'],
  ['a shop that is not there', ASHA, { pharmacyId: 'org_000000000000' }, 404, 'not-found'],
  ['morphine', ASHA, { items: [{ medicineId: 'morphine-10-mg-tablet', quantity: 1 }] }, 409, 'not-reservable'],
])('refuses %s', async (_, as, body, status, code) => {
  const got = await reserve(as, body);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await rowOf()).toMatchObject({ held: 0 });
});

test('a patient has three open at most, also when they are made at the same moment', async () => {
  const one = { items: [{ medicineId: PARACETAMOL, quantity: 1 }] };
  const got = await Promise.all([1, 2, 3, 4, 5].map(() => reserve(ASHA, one)));
  expect(got.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(got.filter(({ body }) => body['code'] === 'too-many-reservations')).toHaveLength(2);
});

describe('the family', () => {
  test('reserves for whom it may help with medicines, and is told with the patient', async () => {
    await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test' });
    await linkFamily(clinic, { patient: ASHA, caregiver: 'deepak@demo.test', scopes: ['appointments'] });
    const patientId = clinic.idOf(ASHA);
    const got = await reserve('jaswant@demo.test', { patientId });
    expect(got.body).toMatchObject({ patientId, patientName: 'Asha Rani' });
    expect(got.body['reservedByName']).toBe((await list('jaswant@demo.test'))[0]?.reservedByName);
    expect((await reserve('deepak@demo.test', { patientId })).status).toBe(404);
    clinic.at('2026-01-05T05:30:00.000Z');
    await settleReservations(system());
    expect(await told(ASHA)).toEqual(['reservation-expired']);
    expect(await told('jaswant@demo.test')).toEqual(['reservation-expired']);
    expect(await told('deepak@demo.test')).toEqual([]);
  });

  test('a parent reserves for a child', async () => {
    const patientId = await addChildAs(clinic, 'simran@demo.test');
    expect((await reserve('simran@demo.test', { patientId })).status).toBe(201);
    expect((await list('simran@demo.test')).map((one) => one.patientId)).toEqual([patientId]);
  });
});

describe('when the two hours are over', () => {
  test('it blocks nobody, before anything has settled it', async () => {
    const all = { items: [{ medicineId: PARACETAMOL, quantity: 30 }] };
    await reserve(ASHA, all);
    clinic.at('2026-01-05T05:29:59.000Z');
    expect((await reserve('ravi@demo.test', all)).body['code']).toBe('out-of-stock');
    clinic.at('2026-01-05T05:30:00.000Z');
    expect((await list(ASHA))[0]?.state).toBe('expired');
    expect((await reserve('ravi@demo.test', all)).status).toBe(201);
    expect((await reserve('simran@demo.test', all)).body['code']).toBe('out-of-stock');
    await settleReservations(system());
    expect(await rowOf()).toMatchObject({ quantity: 30, held: 30 });
  });

  test('it ends by itself, once when two processes tick, and the stock is found again', async () => {
    await reserve(ASHA, { items: [{ medicineId: PARACETAMOL, quantity: 30 }] });
    clinic.at('2026-01-05T05:30:00.000Z');
    const run = () => settleReservations(system());
    await Promise.all([runDueJobs(clinic.platform, JOBS), runDueJobs(clinic.platform, JOBS), run(), run()]);
    expect(await rowOf()).toMatchObject({ quantity: 30, held: 0, state: 'in' });
    expect(await found()).toHaveLength(1);
    expect(await told(ASHA)).toEqual(['reservation-expired']);
    expect(await run()).toBe(0);
  });

  test('the patient’s side is reminded once, twenty minutes before', async () => {
    await reserve(ASHA);
    clinic.at('2026-01-05T05:09:59.000Z');
    expect(await settleReservations(system())).toBe(0);
    clinic.at('2026-01-05T05:10:00.000Z');
    expect(await settleReservations(system())).toBe(1);
    expect(await settleReservations(system())).toBe(0);
    expect(await told(ASHA)).toEqual(['reservation-expiring']);
  });
});

test('strangers and other shops see nothing of it', async () => {
  await reserve(ASHA);
  expect(await list('sehat@demo.test')).toEqual([]);
  expect(await list('ravi@demo.test')).toEqual([]);
  for (const query of [`?patientId=${clinic.idOf(ASHA)}`, `?pharmacyId=${pharmacyOf(clinic, GUPTA)}`]) {
    const got = await clinic.call(GET, { as: 'ravi@demo.test', path: `${path}${query}` });
    expect(got.status).toBe(404);
  }
  expect((await clinic.call(GET, { as: 'sehat@demo.test', path: `${path}?pharmacyId=${pharmacyOf(clinic, GUPTA)}` })).status).toBe(404);
});

test('a plain form reserves', async () => {
  const form = {
    _then: '/en/reservations?made={id}',
    pharmacyId: pharmacyOf(clinic, GUPTA),
    'items.0.medicineId': PARACETAMOL,
    'items.0.quantity': '10',
  };
  const got = await clinic.call(POST, { as: ASHA, path, form });
  expect([got.status, got.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/en\/reservations\?made=rsv_/)]);
});
