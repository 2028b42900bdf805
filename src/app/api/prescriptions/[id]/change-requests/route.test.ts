import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as notifications } from '@/app/api/notifications/route';
import { POST as cancel } from '@/app/api/prescriptions/[id]/cancel/route';
import { POST as dispense } from '@/app/api/prescriptions/[id]/dispense/route';
import type { NotificationView } from '@/domain/notifications/schema';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { makeCtx } from '@/server/platform/ctx';
import { lapseChanges } from '@/server/prescriptions/lapse-changes';
import { countOpenChanges } from '@/server/prescriptions/list-changes';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { GUPTA } from '@/testing/pharmacies';
import { askDoctor, RX_ITEM, signRx } from '@/testing/prescriptions';
import { GET, POST } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const SEHAT = 'sehat@demo.test';
const DOLO = 'paracetamol-650-mg-tablet';
const CETIRIZINE = { medicineId: 'cetirizine-10-mg-tablet', dose: '1 tablet', frequency: '0-0-1', days: 5 };

let clinic: Clinic;
let rx: PrescriptionView;
beforeEach(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id, { items: [RX_ITEM, CETIRIZINE] });
});
afterEach(() => clinic.close());

const list = async (as = ASHA) => {
  const { body } = await clinic.call(GET, { as, path: `/api/prescriptions/${rx.id}/change-requests` });
  return body['items'] as ChangeRequest[] | undefined;
};
const told = async (as: string) => {
  const { body } = await clinic.call(notifications, { as, path: '/api/notifications' });
  return (body['items'] as NotificationView[]).filter(({ kind }) => kind.startsWith('change-'));
};
const waits = () => countOpenChanges(clinic.as(KAUR));

test('the doctor is asked, and the patient’s side hears of it and reads it', async () => {
  await linkFamily(clinic, { patient: ASHA, caregiver: 'meena@demo.test', scopes: ['records'] });
  await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test', scopes: ['vitals'] });
  const got = await askDoctor(clinic, rx, { offeredId: DOLO, offeredBrand: 'Dolo 650', note: 'Only this strength' });
  expect(got.status).toBe(201);
  expect(got.body).toMatchObject({
    state: 'open',
    medicine: 'Paracetamol 500 mg tablet',
    offered: { medicineId: DOLO, generic: 'Paracetamol', strength: '650 mg', brand: 'Dolo 650' },
    ...{ pharmacyName: 'Gupta Medical Store', patientName: 'Asha Rani', number: rx.number, expiresAt: rx.validUntil },
  });
  expect(await list()).toEqual([got.body]);
  expect(await list(KAUR)).toEqual([got.body]);
  expect(await waits()).toBe(1);
  for (const as of [ASHA, KAUR, 'meena@demo.test']) {
    expect((await told(as)).map(({ kind, path }) => [kind, path])).toEqual([['change-asked', `/prescriptions/${rx.id}`]]);
    expect(JSON.stringify(await told(as))).not.toMatch(/paracetamol|dolo/i);
  }
  expect(await told('jaswant@demo.test')).toEqual([]);
  expect(await list('ravi@demo.test')).toBeUndefined();
});

test('asked twice it is one; another question about the same medicine waits for the first, another shop’s does not', async () => {
  const first = await askDoctor(clinic, rx);
  expect((await askDoctor(clinic, rx)).body).toEqual(first.body);
  expect(await told(KAUR)).toHaveLength(1);
  expect((await askDoctor(clinic, rx, { reason: 'dose-unclear' })).body['code']).toBe('conflict');
  expect((await askDoctor(clinic, rx, { item: 1 })).status).toBe(201);
  expect((await askDoctor(clinic, rx, { as: SEHAT })).status).toBe(201);
});

test('two presses at the same moment ask once', async () => {
  const got = await Promise.all([askDoctor(clinic, rx), askDoctor(clinic, rx)]);
  expect(new Set(got.map(({ body }) => body['id'])).size).toBe(1);
  expect(await list()).toHaveLength(1);
});

test.each<[string, Record<string, unknown>, number, string]>([
  ['a patient', { as: ASHA }, 403, 'not-allowed'],
  ['a doctor', { as: KAUR }, 403, 'not-allowed'],
  ['who has not the code', { code: 'RX-0000-0000-0000' }, 404, 'not-found'],
  ['who works elsewhere', { pharmacyId: 'org_00000000000000000000' }, 404, 'not-found'],
  ['a medicine that is not on it', { item: 2 }, 400, 'bad-request'],
  ['a medicine nobody knows', { offeredId: 'unobtainium-1-mg-tablet' }, 400, 'bad-request'],
  ['another reason without a word', { reason: 'other' }, 400, 'bad-request'],
  ['a reason nobody knows', { reason: 'cheaper' }, 400, 'bad-request'],
])('refuses %s, and tells nobody', async (_, asked, status, code) => {
  const got = await askDoctor(clinic, rx, asked);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await told(KAUR)).toEqual([]);
});

test('nothing is asked about what was cancelled or handed over', async () => {
  const body = { code: rx.code, items: [{ item: 0, quantity: 10 }] };
  await askDoctor(clinic, rx, { item: 1 });
  await askDoctor(clinic, rx);
  await clinic.call(dispense, { as: GUPTA, path: `/api/prescriptions/${rx.id}/dispense`, body });
  // What is handed over needs no answer any more; the other does.
  expect((await list())?.map(({ item, state }) => [item, state]).sort()).toEqual([
    [0, 'lapsed'],
    [1, 'open'],
  ]);
  expect((await askDoctor(clinic, rx)).body['code']).toBe('wrong-state');
  await clinic.call(cancel, { as: KAUR, path: `/api/prescriptions/${rx.id}/cancel`, body: { reason: 'Wrong', version: 2 } });
  expect((await list())?.map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
  expect(await waits()).toBe(0);
  expect((await askDoctor(clinic, rx, { item: 1 })).body['code']).toBe('wrong-state');
});

test('it ends with the prescription, for everybody at once and for the count by the job', async () => {
  await askDoctor(clinic, rx);
  clinic.at(rx.validUntil);
  expect((await list())?.map(({ state }) => state)).toEqual(['lapsed']);
  const system = makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
  expect([await lapseChanges(system), await lapseChanges(system)]).toEqual([1, 0]);
  expect(await waits()).toBe(0);
});

test('a plain form asks', async () => {
  const form = { _then: '/en/dispense/questions?asked=1', code: rx.number, item: '1', reason: 'dose-unclear', note: '', offeredId: '' };
  const got = await clinic.call(POST, { as: GUPTA, path: `/api/prescriptions/${rx.id}/change-requests`, form });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/en/dispense/questions?asked=1']);
  expect((await list())?.map(({ item, offered }) => [item, offered])).toEqual([[1, undefined]]);
});
