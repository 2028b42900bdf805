import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NoteTemplateView } from '@/domain/notes/api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { nabhaClinic } from '@/testing/organisations';
import { GET, POST } from './route';

const KAUR = 'kaur@demo.test';
/** Works in the same clinic, and does not manage it. */
const SINGH = 'singh@demo.test';
const VERMA = 'verma@demo.test';
const HTN = { kind: 'phrase', name: 'htn', text: 'Blood pressure twice a day, less salt.' };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/note-templates';
const creates = (body: object, as = KAUR) => clinic.call(POST, { as, path, body });
const listed = async (as: string) => (await clinic.call(GET, { as, path })).body['items'] as NoteTemplateView[];

test('a doctor’s own phrase is theirs alone', async () => {
  const { status, body } = await creates(HTN);
  expect(status).toBe(201);
  expect(body).toMatchObject({ ...HTN, version: 1, mayChange: true });
  expect(await listed(KAUR)).toEqual([body]);
  expect(await listed(SINGH)).toEqual([]);
});

test('only who manages a clinic makes something for it', async () => {
  const orgId = await nabhaClinic(clinic);
  expect((await creates({ ...HTN, orgId }, SINGH)).status).toBe(404);
  expect((await creates({ ...HTN, orgId }, VERMA)).status).toBe(404);
});

test('a name stands for one phrase alone, whatever its capitals', async () => {
  await creates(HTN);
  expect((await creates({ ...HTN, name: 'HTN' })).body['code']).toBe('conflict');
  expect((await creates({ ...HTN, name: 'dm' })).status).toBe(201);
});

test.each([
  ['a phrase whose name has a blank', { ...HTN, name: 'high bp' }, 'name'],
  ['a phrase that says nothing', { ...HTN, text: ' ' }, 'text'],
  ['a template that fills nothing', { kind: 'template', name: 'Fever', parts: { plan: '' } }, 'parts'],
])('refuses %s', async (_, body, field) => {
  const got = await creates(body);
  expect(got.status).toBe(400);
  expect(got.body['errors']).toMatchObject([{ at: field }]);
});

test('a form makes one for the doctor alone where no clinic is chosen', async () => {
  const form = { kind: 'phrase', name: 'dm', text: 'Sugar before food', orgId: '', _then: '/en/note-templates?done' };
  expect((await clinic.call(POST, { as: KAUR, path, form })).status).toBe(303);
  expect(await listed(KAUR)).toMatchObject([{ name: 'dm' }]);
});
