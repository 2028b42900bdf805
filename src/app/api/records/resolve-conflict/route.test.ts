import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT } from '@/app/api/records/[id]/route';
import { getRecordPage } from '@/server/records/get-record-page';
import { openClinic, type Clinic } from '@/testing/clinic';
import { keepHistory, PENICILLIN, versionsOf } from '@/testing/records';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = await keepHistory(clinic);
});
afterEach(() => clinic.close());

const save = (body: object) => clinic.call(PUT, { as: ASHA, method: 'PUT', path: `/api/records/${id}`, body });
const settle = (body: object) => clinic.call(POST, { as: ASHA, path: '/api/records/resolve-conflict', body: { recordId: id, ...body } });

test.each([
  ['mine', 'mild', undefined],
  ['theirs', 'severe', 'A rash as a child'],
] as const)('a conflict is resolved as %s, and both sides stay readable', async (chosen, severity, note) => {
  await save({ ...PENICILLIN, note: 'A rash as a child', version: 1 });
  const body = { baseVersion: 1, version: 2, chosen, data: { ...PENICILLIN, severity: 'mild' } };
  const got = await settle(body);
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ version: 3, severity });
  expect(got.body['note']).toBe(note);
  const [newest, theirs] = await versionsOf(clinic, id);
  expect(newest).toMatchObject({ change: 'resolved', resolution: { chosen, baseVersion: 1, theirs: 2, mine: { severity: 'mild' } } });
  expect(theirs).toMatchObject({ version: 2, text: { note: 'A rash as a child' } });
  expect((await settle(body)).text).toBe(got.text);
  expect(await versionsOf(clinic, id)).toHaveLength(3);
});

test('a conflict is resolved by both in one, with what was written kept beside', async () => {
  await save({ ...PENICILLIN, note: 'A rash as a child', version: 1 });
  const mine = { ...PENICILLIN, severity: 'mild' };
  const { body } = await settle({ baseVersion: 1, version: 2, chosen: 'merged', data: { ...mine, note: 'A rash as a child' }, mine });
  expect(body).toMatchObject({ version: 3, severity: 'mild', note: 'A rash as a child' });
  expect((await versionsOf(clinic, id))[0]).toMatchObject({ resolution: { mine: { severity: 'mild' } } });
});

test('what the slower one wrote is kept until it is resolved, so that choosing it needs no second writing', async () => {
  await save({ ...PENICILLIN, note: 'A rash as a child', version: 1 });
  await save({ ...PENICILLIN, severity: 'mild', version: 1 });
  const conflict = async () => (await getRecordPage(clinic.as(ASHA), id)).conflict;
  expect(await conflict()).toMatchObject({ baseVersion: 1, mine: { severity: 'mild' } });
  const got = await settle({ baseVersion: 1, version: 2, chosen: 'mine' });
  expect([got.status, got.body]).toMatchObject([200, { version: 3, severity: 'mild' }]);
  expect(await conflict()).toBeNull();
});

test.each([
  ['without the text that is to stand', { baseVersion: 1, version: 2, chosen: 'mine' }, 400],
  ['with a text that is none', { baseVersion: 1, version: 2, chosen: 'mine', data: { title: '' } }, 400],
  ['of a version with itself', { baseVersion: 2, version: 2, chosen: 'theirs' }, 400],
  ['with a version that has changed again', { baseVersion: 1, version: 1, chosen: 'theirs' }, 400],
  ['that is not there any more', { baseVersion: 1, version: 3, chosen: 'theirs' }, 409],
])('a conflict %s is not resolved', async (_, body, status) => {
  await save({ ...PENICILLIN, note: 'A rash as a child', version: 1 });
  expect((await settle(body)).status).toBe(status);
  expect(await versionsOf(clinic, id)).toHaveLength(2);
});
