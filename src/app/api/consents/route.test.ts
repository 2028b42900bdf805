import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE } from '@/app/api/consents/[id]/route';
import { addHistoryAs, keepHistory, PENICILLIN, timelineOf } from '@/testing/records';
import { hasConsent } from '@/server/consents/find-active-consents';
import { getRecordOverview } from '@/server/records/list-timeline';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { consentAs, shareRecord } from '@/testing/consents';
import { addChildAs, linkFamily } from '@/testing/family';
import { GET } from './route';

const ASHA = 'asha@demo.test';
const VERMA = 'verma@demo.test';
const RECORDING = { purpose: 'recording' };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const list = async (query = '', as = ASHA) => clinic.call(GET, { as, path: `/api/consents${query}` });
const itemsOf = async (query = '', as = ASHA) => (await list(query, as)).body['items'] as Got['body'][];
const withdraw = (id: unknown, as = ASHA) => clinic.call(DELETE, { as, method: 'DELETE', path: `/api/consents/${String(id)}` });
const ofAsha = () => `?patientId=${clinic.idOf(ASHA)}`;

test('what is agreed to is in force, and in the history when it is withdrawn', async () => {
  const given = await consentAs(clinic, { ...RECORDING, granteeId: clinic.idOf(VERMA) });
  expect([given.status, given.body]).toMatchObject([
    201,
    { purpose: 'recording', how: 'explicit', state: 'active', givenByName: 'Asha Rani' },
  ]);
  expect([(await withdraw(given.body['id'])).status, (await withdraw(given.body['id'])).status]).toEqual([204, 204]);
  expect(await itemsOf()).toMatchObject([{ id: given.body['id'], state: 'withdrawn', endedBy: clinic.idOf(ASHA) }]);
});

test('the same again is the same; other terms take its place', async () => {
  const first = await consentAs(clinic, RECORDING);
  expect((await consentAs(clinic, RECORDING)).body['id']).toBe(first.body['id']);
  await consentAs(clinic, { ...RECORDING, until: '2026-02-01' });
  expect((await itemsOf()).map(({ state, until }) => [state, until]).sort()).toEqual([
    ['active', '2026-02-01T18:30:00.000Z'],
    ['replaced', undefined],
  ]);
});

test('a shared record opens for that doctor alone, for its kinds, and closes with the next request after the withdrawal', async () => {
  await keepHistory(clinic);
  const id = await shareRecord(clinic, VERMA, { scopes: ['history'] });
  expect((await timelineOf(clinic, ofAsha(), VERMA)).items).toMatchObject([{ title: 'Penicillin' }]);
  expect((await timelineOf(clinic, `${ofAsha()}&kind=vitals`, VERMA)).status).toBe(404);
  expect((await timelineOf(clinic, ofAsha(), 'singh@demo.test')).status).toBe(404);
  expect((await addHistoryAs(clinic, { ...PENICILLIN, patientId: clinic.idOf(ASHA) }, VERMA)).status).toBe(404);
  await withdraw(id);
  expect((await timelineOf(clinic, ofAsha(), VERMA)).status).toBe(404);
});

test('a whole record that is shared is read and not written', async () => {
  await shareRecord(clinic, VERMA);
  expect((await timelineOf(clinic, ofAsha(), VERMA)).status).toBe(200);
  expect((await addHistoryAs(clinic, { ...PENICILLIN, patientId: clinic.idOf(ASHA) }, VERMA)).status).toBe(404);
});

test('the allergies and illnesses above a record are shown to whom the history is shared with, and to nobody else', async () => {
  await keepHistory(clinic);
  const patientId = clinic.idOf(ASHA);
  const knownTo = async (doctor: string) =>
    (await getRecordOverview(clinic.as(doctor), { patientId, cursor: undefined, limit: 20 })).overview.known;
  await shareRecord(clinic, VERMA, { scopes: ['lab_report'] });
  expect(await knownTo(VERMA)).toBeNull();
  await shareRecord(clinic, VERMA, { scopes: ['lab_report', 'history'] });
  expect((await knownTo(VERMA))?.allergies).toMatchObject([{ title: 'Penicillin' }]);
});

test('a shared record closes when its time is up', async () => {
  await shareRecord(clinic, VERMA, { until: '2026-01-06' });
  expect((await timelineOf(clinic, ofAsha(), VERMA)).status).toBe(200);
  clinic.at('2026-01-06T18:30:00.000Z');
  expect((await timelineOf(clinic, ofAsha(), VERMA)).status).toBe(404);
  expect(await itemsOf()).toMatchObject([{ state: 'expired' }]);
});

test('a doctor sees what patients gave to them, and nothing else', async () => {
  await shareRecord(clinic, VERMA);
  expect(await itemsOf('', VERMA)).toMatchObject([{ purpose: 'share_records', patientName: 'Asha Rani' }]);
  expect(await itemsOf('', 'singh@demo.test')).toEqual([]);
});

test('asking for a visit is the consent to it: implied by the patient, explicit by a link of care', async () => {
  await bookSlot(clinic);
  await linkFamily(clinic, { patient: ASHA, caregiver: 'meena@demo.test', scopes: ['appointments'] });
  await bookSlot(clinic, {
    as: 'meena@demo.test',
    patientId: clinic.idOf(ASHA),
    startsAt: '2026-01-05T05:30:00.000Z',
    doctor: 'singh@demo.test',
  });
  expect(await itemsOf('?purpose=consultation')).toMatchObject([
    { how: 'explicit', state: 'active', granteeId: clinic.idOf('singh@demo.test'), givenBy: clinic.idOf('meena@demo.test') },
    { how: 'implied', state: 'active', givenBy: clinic.idOf(ASHA) },
  ]);
});

test('parents agree for their child, and other helpers agree to nothing', async () => {
  const child = await addChildAs(clinic, 'simran@demo.test');
  const given = await consentAs(clinic, { purpose: 'research', patientId: child }, 'simran@demo.test');
  expect(given.body).toMatchObject({ patientId: child, givenBy: clinic.idOf('simran@demo.test') });
  await linkFamily(clinic, { patient: ASHA, caregiver: 'meena@demo.test' });
  expect((await consentAs(clinic, { ...RECORDING, patientId: clinic.idOf(ASHA) }, 'meena@demo.test')).status).toBe(404);
  expect((await withdraw(given.body['id'])).status).toBe(404);
});

test('a recording asks for the consent anew each time it begins', async () => {
  const asked = { patientId: clinic.idOf(ASHA), purpose: 'recording', granteeId: clinic.idOf(VERMA) } as const;
  const holds = () => hasConsent(clinic.platform.store, asked, '2026-01-05T03:30:00.000Z');
  expect(await holds()).toBe(false);
  const { body } = await consentAs(clinic, RECORDING);
  expect(await holds()).toBe(true);
  await withdraw(body['id']);
  expect(await holds()).toBe(false);
});

test('of a long history every consent is shown once', async () => {
  await bookSlot(clinic);
  for (const purpose of ['recording', 'research', 'messages']) await consentAs(clinic, { purpose });
  const first = await list('?limit=2');
  const second = await list(`?limit=2&cursor=${String(first.body['nextCursor'])}`);
  const purposes = [...(first.body['items'] as Got['body'][]), ...(second.body['items'] as Got['body'][])].map(({ purpose }) => purpose);
  expect([purposes.sort(), second.body['nextCursor']]).toEqual([['consultation', 'messages', 'recording', 'research'], null]);
});

test.each([
  ['a record shared with nobody', { purpose: 'share_records' }, 'granteeId'],
  ['a record shared with somebody who is no doctor', { purpose: 'share_records', granteeId: `usr_${'0'.repeat(20)}` }, 'granteeId'],
  ['a time that is over', { ...RECORDING, until: '2026-01-04' }, 'until'],
  ['another purpose', { purpose: 'fun' }, 'purpose'],
])('refuses %s where it stands', async (_, body, at) => {
  const got = await consentAs(clinic, body);
  expect([got.status, got.body['errors']]).toMatchObject([400, [{ at }]]);
});
