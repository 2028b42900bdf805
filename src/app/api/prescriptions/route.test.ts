import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { addSeconds } from '@/domain/shared/instant';
import { STEP_UP_SECONDS } from '@/domain/shared/step-up';
import { prescriptions } from '@/server/prescriptions/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { draftRx, RX_ITEM, signRx } from '@/testing/prescriptions';
import { GET, POST } from './route';

let clinic: Clinic;
let visit: string;
beforeEach(async () => {
  clinic = await openClinic();
  visit = (await admitted(clinic)).id;
});
afterEach(() => clinic.close());

const KAUR = 'kaur@demo.test';
const path = '/api/prescriptions';
const sign = (body: object = {}, headers: Record<string, string> = {}, as = KAUR) =>
  clinic.call(POST, { as, path, body: { consultationId: visit, version: 1, ...body }, headers });
const list = (as: string, query = '') => clinic.call(GET, { as, path: `${path}${query}` });
const idsFor = async (as: string, query = '') => ((await list(as, query)).body['items'] as PrescriptionView[]).map(({ id }) => id);
const stored = () =>
  clinic.platform.store.find(prescriptions, {
    orderBy: [['issuedAt', 'desc']],
    where: [['patientId', '==', clinic.idOf('asha@demo.test')]],
    limit: 10,
  });

const AMOXICILLIN = { ...RX_ITEM, medicineId: 'amoxicillin-500-mg-capsule', dose: '1 capsule' };
const TWICE = [RX_ITEM, { ...RX_ITEM, medicineId: 'paracetamol-650-mg-tablet' }];
const REASON = { item: 1, code: 'duplicate-medicine', reason: 'One strength at noon, the other at night' };

test('what is signed is frozen with its doctor, its patient and a code, and is valid for thirty days', async () => {
  await draftRx(clinic, visit);
  const got = await sign();
  expect(got.status).toBe(201);
  expect(got.body).toMatchObject({
    status: 'valid',
    issuedAt: '2026-01-05T03:45:00.000Z',
    validUntil: '2026-02-04T03:45:00.000Z',
    patient: { name: 'Asha Rani', ageYears: 67 },
    items: [{ generic: 'Paracetamol', strength: '500 mg', quantity: 10, timing: 'after_food' }],
    left: [10],
    dispensed: [],
    version: 1,
  });
  expect((got.body['prescriber'] as { registrationNumber: string }).registrationNumber).not.toBe('');
  expect(got.body['number']).toMatch(/^RX(?:-\w{4}){3}$/);
  expect(got.body['code']).toMatch(/^RX1:/);
});

test('sent twice, with a key or without one, it is one prescription', async () => {
  await draftRx(clinic, visit);
  const key = { 'idempotency-key': 'a-key-of-this-test' };
  const all = [await sign({}, key), await sign({}, key), await sign()];
  expect(new Set(all.map(({ body }) => body['id'])).size).toBe(1);
  expect(await stored()).toHaveLength(1);
});

test('two windows that sign at once make one prescription', async () => {
  await draftRx(clinic, visit);
  const both = await Promise.all([sign(), sign()]);
  expect(new Set(both.map(({ body }) => body['id'])).size).toBe(1);
  expect(await stored()).toHaveLength(1);
});

test('a block cannot be gone over, with or without a reason', async () => {
  await draftRx(clinic, visit, { items: [AMOXICILLIN] });
  const overrides = [{ item: 0, code: 'allergy-class', reason: 'She says it was long ago' }];
  for (const body of [{}, { overrides }]) {
    const got = await sign(body);
    expect([got.status, got.body['code']]).toEqual([409, 'prescribing-blocked']);
    expect(got.body['errors']).toContainEqual({ at: 'items.0', code: 'allergy-class' });
  }
  expect(await stored()).toEqual([]);
});

test('a warning is gone over with a reason, which is kept', async () => {
  await draftRx(clinic, visit, { items: TWICE });
  expect((await sign()).body['errors']).toEqual([{ at: 'items.1', code: 'duplicate-medicine' }]);
  expect((await sign({ overrides: [{ ...REASON, reason: ' ' }] })).status).toBe(400);
  expect((await sign({ overrides: [REASON] })).status).toBe(201);
  expect((await stored())[0]?.overrides).toEqual([REASON]);
});

test('the credentials have to be shown within the last ten minutes', async () => {
  await draftRx(clinic, visit);
  const token = await clinic.tokenOf(KAUR);
  clinic.at(addSeconds(clinic.platform.clock(), STEP_UP_SECONDS));
  const got = await clinic.call(POST, { path, body: { consultationId: visit, version: 1 }, headers: { authorization: `Bearer ${token}` } });
  expect([got.status, got.body['code']]).toEqual([401, 'step-up-needed']);
  expect(await stored()).toEqual([]);
});

describe('what is refused', () => {
  test('an older version, with the draft as it is', async () => {
    await draftRx(clinic, visit);
    await draftRx(clinic, visit, { version: 1, items: [{ ...RX_ITEM, days: 2 }] });
    const got = await sign();
    expect([got.status, got.body['code'], (got.body['current'] as { version: number }).version]).toEqual([409, 'changed-meanwhile', 2]);
  });

  test('a draft without medicines', async () => {
    await draftRx(clinic, visit, { items: [] });
    expect((await sign()).status).toBe(400);
  });

  test('another doctor, the patient, and a stranger', async () => {
    await draftRx(clinic, visit);
    expect((await sign({}, {}, 'singh@demo.test')).status).toBe(404);
    expect((await sign({}, {}, 'asha@demo.test')).status).toBe(403);
    expect((await clinic.call(POST, { path, body: { consultationId: visit, version: 1 } })).status).toBe(401);
  });
});

test('the patient, who helps with medicines or records, and its doctor find it; nobody else does', async () => {
  const { id } = await signRx(clinic, visit);
  await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test', scopes: ['medications'] });
  await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'jaswant@demo.test', scopes: ['vitals'] });
  expect(await idsFor('asha@demo.test')).toEqual([id]);
  expect(await idsFor('meena@demo.test')).toEqual([id]);
  expect(await idsFor(KAUR)).toEqual([id]);
  expect(await idsFor(KAUR, `?patientId=${clinic.idOf('asha@demo.test')}`)).toEqual([id]);
  expect(await idsFor('ravi@demo.test')).toEqual([]);
  expect(await idsFor('singh@demo.test')).toEqual([]);
  expect((await list('jaswant@demo.test', `?patientId=${clinic.idOf('asha@demo.test')}`)).status).toBe(404);
  expect((await list('singh@demo.test', `?patientId=${clinic.idOf('asha@demo.test')}`)).status).toBe(404);
});
