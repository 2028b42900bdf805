import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE } from '@/app/api/records/[id]/route';
import { findHistory } from '@/server/records/find-history';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addHistoryAs, keepHistory, PENICILLIN, timelineOf } from '@/testing/records';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('a patient writes down an allergy, and it is the first version of theirs', async () => {
  const { status, body } = await addHistoryAs(clinic, PENICILLIN);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...PENICILLIN,
    id: expect.stringMatching(/^rec_/),
    patientId: clinic.idOf(ASHA),
    version: 1,
    createdBy: { id: clinic.idOf(ASHA), role: 'patient' },
  });
});

test('a doctor who treats the patient writes, and one who does not is told that there is nobody', async () => {
  const body = { ...PENICILLIN, patientId: clinic.idOf(ASHA) };
  expect((await addHistoryAs(clinic, body, KAUR)).status).toBe(404);
  await bookSlot(clinic);
  expect((await addHistoryAs(clinic, body, KAUR)).body).toMatchObject({ createdBy: { id: clinic.idOf(KAUR), role: 'doctor' } });
});

test('what a device wrote without a network is kept once, however often it is sent', async () => {
  const sent = { ...PENICILLIN, clientVersion: 'phone-7/1' };
  const [first, second] = [await addHistoryAs(clinic, sent), await addHistoryAs(clinic, sent)];
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect((await timelineOf(clinic, '?kind=history')).items).toHaveLength(1);
});

test('a device that counts from 1 for each entry loses none', async () => {
  await addHistoryAs(clinic, { ...PENICILLIN, clientVersion: 1 });
  await addHistoryAs(clinic, { kind: 'condition', title: 'Asthma', clientVersion: 1 });
  expect((await timelineOf(clinic, '?kind=history')).items.map(({ title }) => title).sort()).toEqual(['Asthma', 'Penicillin']);
});

test('what was deleted and is written again is there again', async () => {
  const sent = { ...PENICILLIN, clientVersion: 1 };
  const { body } = await addHistoryAs(clinic, sent);
  await clinic.call(DELETE, { as: ASHA, method: 'DELETE', path: `/api/records/${String(body['id'])}` });
  expect((await addHistoryAs(clinic, sent)).body['id']).not.toBe(body['id']);
  expect((await timelineOf(clinic, '?kind=history')).items).toHaveLength(1);
});

test.each([
  ['no title', { kind: 'allergy', title: ' ' }, 'title'],
  ['another kind', { kind: 'wish', title: 'x' }, 'kind'],
  ['a thirteenth month', { kind: 'surgery', title: 'x', onsetOn: '2014-13' }, 'onsetOn'],
  ['a day that was not', { kind: 'surgery', title: 'x', onsetOn: '2014-02-30' }, 'onsetOn'],
  ['another severity', { ...PENICILLIN, severity: 'awful' }, 'severity'],
])('refuses %s where it stands, and keeps nothing', async (_, body, at) => {
  const got = await addHistoryAs(clinic, body);
  expect([got.status, got.body['errors']]).toMatchObject([400, [{ at }]]);
  expect((await timelineOf(clinic, '?kind=history')).items).toEqual([]);
});

test.each([
  ['2014', '06', '2014-06'],
  ['2014-03', '06', '2014-03'],
  [undefined, '06', undefined],
])('a form chooses the month beside the year: %s and %s', async (onsetOn, onsetMonth, kept) => {
  const id = await keepHistory(clinic, { kind: 'surgery', title: 'Appendix', ...(onsetOn !== undefined && { onsetOn }), onsetMonth });
  const [found] = await findHistory(clinic.platform.store, clinic.idOf(ASHA));
  expect([found?.id, found?.onsetOn]).toEqual([id, kept]);
  expect(found).not.toHaveProperty('onsetMonth');
});

test.each(['2014', '2014-06', '2014-06-20'])('a beginning may be as exact as it is remembered: %s', async (onsetOn) => {
  const id = await keepHistory(clinic, { kind: 'surgery', title: 'Appendix', onsetOn });
  expect((await timelineOf(clinic, '?kind=history&from=2014-01-01&to=2014-12-31')).items).toMatchObject([{ id }]);
});

test('the whole history is there for a chart, the latest first, also what is over', async () => {
  await keepHistory(clinic, { kind: 'surgery', title: 'Appendix', onsetOn: '2014', status: 'resolved' });
  await keepHistory(clinic);
  const found = await findHistory(clinic.platform.store, clinic.idOf(ASHA));
  expect(found).toMatchObject([
    { kind: 'allergy', title: 'Penicillin', status: 'active', writtenBy: { role: 'patient' } },
    { kind: 'surgery', title: 'Appendix', status: 'resolved' },
  ]);
});
