import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as listForAdmin } from '@/app/api/admin/emergency-access/route';
import { POST as book } from '@/app/api/appointments/route';
import { GET as listNotifications } from '@/app/api/notifications/route';
import { GET as chart } from '@/app/api/patients/[id]/chart/route';
import { GET as listAccess } from '@/app/api/profile/me/access/route';
import { PUT as saveProfile } from '@/app/api/profile/me/route';
import { GET as listReadings } from '@/app/api/iot/data/recent/route';
import { addSeconds } from '@/domain/shared/instant';
import { STEP_UP_SECONDS } from '@/domain/shared/step-up';
import { emergencyAccesses } from '@/server/records/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { linkFamily } from '@/testing/family';
import { preparePaper } from '@/testing/health-documents';
import { addHistoryAs, PENICILLIN, timelineOf } from '@/testing/records';
import { POST } from './route';

const ASHA = 'asha@demo.test';
/** Has no visit with Asha. */
const VERMA = 'verma@demo.test';
const MEENA = 'meena@demo.test';
const JASWANT = 'jaswant@demo.test';
const ADMIN = 'admin@demo.test';
/** The example patient of NRCeS, whose check digit is right. */
const ABHA = '22-7225-4829-5255';
const REASON = 'Brought in unconscious after a fall from a tractor.';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['records'] });
  await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT, scopes: ['vitals'] });
  const body = { name: 'Asha Rani', allergies: ['Penicillin'], abhaNumber: ABHA, version: 1 };
  const { status, text } = await clinic.call(saveProfile, { as: ASHA, method: 'PUT', path: '/api/profile/me', body });
  if (status !== 200) throw new Error(text);
});
afterEach(() => clinic.close());

const opens = (body: object = {}, as = VERMA) =>
  clinic.call(POST, { as, path: '/api/patients/break-glass', body: { identifier: ABHA, kind: 'cannot_speak', reason: REASON, ...body } });
const looks = (as = VERMA) => clinic.call(chart, { as, path: `/api/patients/${clinic.idOf(ASHA)}/chart` });
const told = async (as: string) =>
  ((await clinic.call(listNotifications, { as, path: '/api/notifications' })).body['items'] as { kind: string }[])
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('chart-'));

test('opens the chart for an hour, to the millisecond', async () => {
  expect((await looks()).status).toBe(404);
  const { status, body } = await opens();
  expect(status).toBe(201);
  expect(body).toMatchObject({ patientId: clinic.idOf(ASHA), expiresAt: '2026-01-05T04:30:00.000Z' });
  clinic.at('2026-01-05T04:29:59.999Z');
  const seen = await looks();
  expect(seen.body).toMatchObject({ allergies: ['Penicillin'], access: { basis: 'emergency', until: '2026-01-05T04:30:00.000Z' } });
  clinic.at('2026-01-05T04:30:00.000Z');
  expect((await looks()).status).toBe(404);
});

test('tells the patient, those who help with records and the admins, and nobody else', async () => {
  await opens();
  expect(await told(ASHA)).toEqual(['chart-opened']);
  expect(await told(MEENA)).toEqual(['chart-opened']);
  expect(await told(JASWANT)).toEqual([]);
  expect(await told(ADMIN)).toEqual(['chart-opened-review']);
});

test('stands in the patient’s trail, and with its reason before the admins', async () => {
  await opens();
  await looks();
  const trail = await clinic.call(listAccess, { as: ASHA, path: '/api/profile/me/access?by=others' });
  const actions = (trail.body['items'] as { action: string }[]).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['chart.break_glass', 'chart.read']));
  const review = await clinic.call(listForAdmin, { as: ADMIN, path: '/api/admin/emergency-access' });
  expect(review.body['items']).toMatchObject([
    { doctorId: clinic.idOf(VERMA), patientName: 'Asha Rani', kind: 'cannot_speak', reason: REASON },
  ]);
});

test('opens the chart to that doctor alone, and nothing but the chart', async () => {
  await opens();
  expect((await looks('sharma@demo.test')).status).toBe(404);
  expect((await clinic.call(listReadings, { as: VERMA, path: `/api/iot/data/recent?patientId=${clinic.idOf(ASHA)}` })).status).toBe(404);
});

test('lets the record be read and not written in, until there is a visit', async () => {
  await opens();
  const patientId = clinic.idOf(ASHA);
  const writes = () => addHistoryAs(clinic, { ...PENICILLIN, patientId }, VERMA);
  expect([(await timelineOf(clinic, `?patientId=${patientId}`, VERMA)).status, (await writes()).status]).toEqual([200, 404]);
  await expect(preparePaper(clinic, { patientId }, VERMA)).rejects.toThrow('not-found');
  await bookSlot(clinic, { doctor: VERMA, startsAt: '2026-01-05T05:30:00.000Z' });
  expect((await writes()).status).toBe(201);
});

test('asks for the credentials again where the last time is more than ten minutes ago, and opens nothing before', async () => {
  const token = await clinic.tokenOf(VERMA);
  clinic.at(addSeconds(clinic.platform.clock(), STEP_UP_SECONDS));
  const body = { identifier: ABHA, kind: 'brought_in', reason: REASON };
  const got = await clinic.call(POST, { path: '/api/patients/break-glass', body, headers: { authorization: `Bearer ${token}` } });
  expect([got.status, got.body['code']]).toEqual([401, 'step-up-needed']);
  expect(await clinic.platform.store.count(emergencyAccesses, {})).toBe(0);
});

test('finds nobody by name, by e-mail address or by a part of the number, and each attempt counts for the day', async () => {
  for (const identifier of ['Asha Rani', ASHA, '22-7225-4829', '+919800009999', '98000']) {
    expect((await opens({ identifier })).body['code']).toBe('not-found');
  }
  const refused = await opens();
  expect([refused.status, refused.body['code']]).toEqual([429, 'too-many-requests']);
  clinic.at('2026-01-06T03:30:00.001Z');
  expect((await opens()).status).toBe(201);
});

test('finds no doctor by their number, and tells nobody of it', async () => {
  const got = await opens({ identifier: '+919800000031' });
  expect(got.status).toBe(404);
  expect(await told(ADMIN)).toEqual([]);
});

test('sent twice with one key opens once', async () => {
  const sent = { as: VERMA, path: '/api/patients/break-glass', headers: { 'idempotency-key': 'one' } };
  const body = { identifier: ABHA, kind: 'brought_in', reason: REASON };
  const first = await clinic.call(POST, { ...sent, body });
  expect((await clinic.call(POST, { ...sent, body })).text).toBe(first.text);
  expect(await clinic.platform.store.count(emergencyAccesses, {})).toBe(1);
});

test('a visit goes on opening the chart after the hour', async () => {
  await opens();
  const body = { doctorId: clinic.idOf(VERMA), startsAt: '2026-01-05T05:30:00.000Z', mode: 'video', reason: 'x' };
  const booked = await clinic.call(book, { as: ASHA, path: '/api/appointments', body });
  if (booked.status !== 201) throw new Error(booked.text);
  clinic.at('2026-01-05T05:00:00.000Z');
  expect((await looks()).body['access']).toMatchObject({ basis: 'visit' });
});

describe('refuses', () => {
  test.each([
    ['a stranger', undefined, 401, 'sign-in-needed'],
    ['a patient', 'ravi@demo.test', 403, 'not-allowed'],
    ['an admin', ADMIN, 403, 'not-allowed'],
    ['a doctor who is not verified', 'pending@demo.test', 403, 'not-verified'],
  ])('%s', async (_, as, status, code) => {
    const body = { identifier: ABHA, kind: 'brought_in', reason: REASON };
    const got = await clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/patients/break-glass', body });
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await clinic.platform.store.count(emergencyAccesses, {})).toBe(0);
  });

  test('a reason that says nothing', async () => {
    expect((await opens({ reason: 'Emergency' })).body['errors']).toEqual([{ at: 'reason', code: 'too-short' }]);
  });
});
