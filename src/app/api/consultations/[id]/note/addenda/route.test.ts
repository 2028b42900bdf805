import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as read } from '@/app/api/consultations/[id]/note/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs } from '@/testing/consult';
import { NOTE_TEXT, signNoteAs, writeNoteAsKaur } from '@/testing/notes';
import { POST } from './route';

const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const at = (id: string) => `/api/consultations/${id}/note`;
const writes = (id: string, version: number, plan?: string) => writeNoteAsKaur(clinic, id, version, plan);
const signs = (id: string, version?: number, as?: string) => signNoteAs(clinic, id, version, as);
const adds = (id: string, text = 'The culture came back negative.', as = KAUR) =>
  clinic.call(POST, { as, path: `${at(id)}/addenda`, body: { text } });

test('what is added after signing stands under the note with its time, and the patient reads both', async () => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  expect((await adds(id)).body['code']).toBe('wrong-state');
  await signs(id);
  await callAs(clinic, KAUR, 'end', id);
  clinic.at('2026-03-05T05:00:00.000Z');
  expect((await adds(id)).status).toBe(201);
  const { body } = await clinic.call(read, { as: 'asha@demo.test', path: at(id) });
  const addenda = [{ text: 'The culture came back negative.', at: '2026-03-05T05:00:00.000Z' }];
  expect(body).toMatchObject({ ...NOTE_TEXT, version: 1, addenda });
});

test('a note that was never signed can be added to once it can no longer be written', async () => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  await callAs(clinic, KAUR, 'end', id);
  clinic.at('2026-01-08T03:44:59.999Z');
  expect((await adds(id)).body['code']).toBe('wrong-state');
  clinic.at('2026-01-08T03:45:00.000Z');
  expect((await signs(id)).body['code']).toBe('too-late');
  expect((await adds(id)).status).toBe(201);
});

test('an addendum sent twice with one key is kept once', async () => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  await signs(id);
  const sent = { as: KAUR, path: `${at(id)}/addenda`, body: { text: 'Once' }, headers: { 'idempotency-key': 'a-key' } };
  const first = await clinic.call(POST, sent);
  expect((await clinic.call(POST, sent)).text).toBe(first.text);
});

test('there is nothing to add to before something is written', async () => {
  const { id } = await admitted(clinic);
  await callAs(clinic, KAUR, 'end', id);
  clinic.at('2026-02-05T05:00:00.000Z');
  expect((await adds(id)).body['code']).toBe('wrong-state');
});

test.each([
  ['the patient', 'asha@demo.test', 403],
  ['another doctor of the clinic', 'singh@demo.test', 404],
  ['the platform’s admin', 'admin@demo.test', 403],
])('is not for %s', async (_, as, status) => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  await signs(id);
  expect((await adds(id, 'x', as)).status).toBe(status);
});
