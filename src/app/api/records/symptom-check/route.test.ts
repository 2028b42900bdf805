import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE, GET, PUT } from '@/app/api/records/[id]/route';
import { entriesOf } from '@/server/records/export-parts';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs, linkFamily } from '@/testing/family';
import { keepHistory, timelineOf } from '@/testing/records';
import { POST } from './route';

const ASHA = 'asha@demo.test';
const MEENA = 'meena@demo.test';
const KAUR = 'kaur@demo.test';
const CHECK = {
  text: 'Burning when I pass urine and fever with shivering since yesterday',
  locale: 'en',
  patient: { ageYears: 61, sex: 'female', person: 'self' },
  answers: [{ id: 'sweating', value: 'no' }],
};

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const keep = (body: object = CHECK, as = ASHA) => clinic.call(POST, { as, path: '/api/records/symptom-check', body });
const read = (id: unknown, as = ASHA) => clinic.call(GET, { as, path: `/api/records/${String(id)}` });

test('a check is kept in the words of the patient, with the level and the reasons that follow from them, whatever level is sent', async () => {
  const { status, body } = await keep({ ...CHECK, level: 'self_care', why: [] });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...{ kind: 'symptom_check', said: CHECK.text, title: CHECK.text, level: 'urgent', ageYears: 61, locale: 'en', version: 1 },
    answers: [{ id: 'sweating', asked: expect.stringMatching(/sweat/i), value: 'no' }],
    why: expect.arrayContaining([{ rule: expect.any(String), text: expect.stringMatching(/\w/), source: expect.stringMatching(/\w/) }]),
    engine: expect.stringMatching(/\w/),
    createdBy: { id: clinic.idOf(ASHA), role: 'patient' },
  });
  expect((await read(body['id'])).body).toEqual(body);
  expect((await timelineOf(clinic, '?q=shivering')).items).toMatchObject([
    { id: body['id'], kind: 'history', part: 'symptom_check', level: 'urgent' },
  ]);
});

test('kept twice under one name it is there once, and another check is another one', async () => {
  const named = { ...CHECK, clientVersion: 'abcdefghij' };
  expect((await keep(named)).body).toEqual((await keep(named)).body);
  await keep({ ...named, text: 'A rash on the arm' });
  expect((await timelineOf(clinic, '?kind=history')).items).toHaveLength(2);
});

test('the doctor of a booked visit reads it, and no other doctor learns that it is there', async () => {
  const { body } = await keep();
  expect((await read(body['id'], KAUR)).status).toBe(404);
  await bookSlot(clinic);
  expect((await read(body['id'], KAUR)).body).toMatchObject({ said: CHECK.text, level: 'urgent' });
  expect((await read(body['id'], 'singh@demo.test')).status).toBe(404);
});

test('a parent keeps it in the child’s record, a caregiver in that of somebody whose records they help with, and nobody else', async () => {
  const child = await addChildAs(clinic, ASHA);
  const about = { text: 'My child has fever and does not drink', patient: { ageYears: 6, person: 'child' } };
  expect((await keep({ ...about, patientId: child })).body).toMatchObject({ patientId: child, createdBy: { id: clinic.idOf(ASHA) } });
  expect((await keep({ ...about, patientId: child }, 'ravi@demo.test')).status).toBe(404);
  expect((await keep({ ...CHECK, patientId: clinic.idOf(ASHA) }, MEENA)).status).toBe(404);
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['records'] });
  expect((await keep({ ...CHECK, patientId: clinic.idOf(ASHA) }, MEENA)).status).toBe(201);
  expect((await keep(CHECK, MEENA)).status).toBe(404);
});

test('it stays as it was said, is taken out as other entries are, and is no allergy and no illness', async () => {
  const { body } = await keep();
  const path = `/api/records/${String(body['id'])}`;
  const changed = { as: ASHA, method: 'PUT', path, body: { title: 'Nothing', kind: 'condition', version: 1 } } as const;
  expect((await clinic.call(PUT, changed)).body['code']).toBe('wrong-state');
  expect((await clinic.call(DELETE, { as: ASHA, method: 'DELETE', path })).status).toBe(204);
  expect((await read(body['id'])).status).toBe(404);
  expect((await timelineOf(clinic, '?kind=history')).items).toEqual([]);
});

test('the archive of a patient has it', async () => {
  await keep();
  await keepHistory(clinic);
  const decoder = new TextDecoder();
  for await (const entry of entriesOf(clinic.as(ASHA), clinic.platform.store, 'history')) {
    let text = '';
    for await (const part of 'input' in entry ? entry.input : []) text += decoder.decode(part, { stream: true });
    expect(JSON.parse(text)).toMatchObject([{ kind: 'allergy' }, { kind: 'symptom_check', said: CHECK.text }]);
  }
});

test.each([
  ['nothing said', ASHA, { text: '  ' }, 400],
  ['a doctor', KAUR, CHECK, 403],
  ['somebody who is signed out', undefined, CHECK, 401],
])('refuses %s, and keeps nothing', async (_, as, body, status) => {
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/records/symptom-check', body })).status).toBe(status);
  expect((await timelineOf(clinic, '?kind=history')).items).toEqual([]);
});
