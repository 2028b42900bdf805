import { afterEach, beforeEach, expect, test } from 'vitest';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { keepHistory, PENICILLIN, SUGAR, timelineOf, versionsOf } from '@/testing/records';
import { DELETE, GET, PUT } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = await keepHistory(clinic);
});
afterEach(() => clinic.close());

const read = (as = ASHA, of = id) => clinic.call(GET, { as, path: `/api/records/${of}` });
const save = (body: object, as = ASHA, of = id) => clinic.call(PUT, { as, method: 'PUT', path: `/api/records/${of}`, body });
const remove = (body: object = {}, as = ASHA) => clinic.call(DELETE, { as, method: 'DELETE', path: `/api/records/${id}`, body });

test('an edit is the next version, and sent again it changes nothing', async () => {
  const edit = { ...PENICILLIN, severity: 'life_threatening', version: 1 };
  const first = await save(edit);
  expect([first.status, first.body]).toMatchObject([200, { version: 2, severity: 'life_threatening' }]);
  expect((await save(edit)).text).toBe(first.text);
  expect((await versionsOf(clinic, id)).map(({ version, change }) => [version, change])).toEqual([
    [2, 'edited'],
    [1, 'created'],
  ]);
});

test('what does not fit the kind is refused where it stands, and an allergy never becomes a lab report', async () => {
  const got = await save({ title: '', version: 1 });
  expect([got.status, got.body['errors']]).toMatchObject([400, [{ at: 'title' }]]);
  expect((await save({ ...SUGAR, kind: 'lab_report', version: 1 })).body).toMatchObject({ kind: 'allergy', title: 'Blood test' });
});

test('of two who changed one version the second is told so and shown the first', async () => {
  await bookSlot(clinic);
  await save({ ...PENICILLIN, note: 'A rash as a child', version: 1 });
  const late = await save({ ...PENICILLIN, severity: 'mild', version: 1 }, KAUR);
  expect([late.status, late.body]).toMatchObject([409, { code: 'changed-meanwhile', current: { version: 2, note: 'A rash as a child' } }]);
});

test('what is deleted is gone, and its versions say who and why', async () => {
  expect((await remove({ reason: 'It was my brother’s' })).status).toBe(204);
  expect([(await read()).status, (await save({ ...PENICILLIN, version: 2 })).status, (await remove()).status]).toEqual([404, 404, 404]);
  expect((await timelineOf(clinic, '?kind=history')).items).toEqual([]);
  expect((await versionsOf(clinic, id))[0]).toMatchObject({
    change: 'deleted',
    reason: 'It was my brother’s',
    by: { id: clinic.idOf(ASHA) },
  });
});

test('nobody deletes a version they have not seen', async () => {
  await save({ ...PENICILLIN, note: 'A rash as a child', version: 1 });
  expect((await remove({ version: 1 })).body).toMatchObject({ code: 'changed-meanwhile', current: { version: 2 } });
  expect((await remove({ version: 2 })).status).toBe(204);
});

test('a doctor reads it from the booking until three days after the visit, and nobody else does', async () => {
  expect((await read(KAUR)).status).toBe(404);
  await bookSlot(clinic);
  expect((await read(KAUR)).status).toBe(200);
  clinic.at('2026-01-08T04:16:00.000Z');
  expect([(await read(KAUR)).status, (await read('ravi@demo.test')).status]).toEqual([404, 404]);
});
