import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteVersions } from '@/server/notes/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, startWaiting } from '@/testing/consult';
import { NOTE_TEXT, signNoteAs, writeNoteAsKaur } from '@/testing/notes';

const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const writes = (id: string, version: number, plan?: string) => writeNoteAsKaur(clinic, id, version, plan);
const signs = (id: string, version?: number, as?: string) => signNoteAs(clinic, id, version, as);

test('a signed note never changes again, neither in the visit nor after it', async () => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  const now = '2026-01-05T03:45:00.000Z';
  expect((await signs(id)).body).toMatchObject({ ...NOTE_TEXT, version: 1, signedAt: now, editableUntil: now });
  expect((await writes(id, 1, 'Another plan')).body['code']).toBe('wrong-state');
  await callAs(clinic, KAUR, 'end', id);
  expect((await writes(id, 1, 'Another plan')).body['code']).toBe('wrong-state');
  expect(await clinic.platform.store.count(noteVersions, {})).toBe(1);
});

test('signing twice changes nothing, and a version that was not read is not signed', async () => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  await writes(id, 1, 'Rest and water');
  expect((await signs(id, 1)).body).toMatchObject({ code: 'changed-meanwhile', current: { version: 2, plan: 'Rest and water' } });
  const first = await signs(id, 2);
  clinic.at('2026-01-05T05:00:00.000Z');
  expect((await signs(id, 2)).text).toBe(first.text);
});

test('nothing is signed for a patient who still waits', async () => {
  const { id } = await startWaiting(clinic);
  expect((await signs(id)).body['code']).toBe('wrong-state');
});

test('there is nothing to sign before something is written', async () => {
  const { id } = await admitted(clinic);
  expect((await signs(id)).body['code']).toBe('wrong-state');
});

test.each([
  ['the patient', 'asha@demo.test', 403],
  ['another doctor of the clinic', 'singh@demo.test', 404],
  ['the platform’s admin', 'admin@demo.test', 403],
])('is not for %s', async (_, as, status) => {
  const { id } = await admitted(clinic);
  await writes(id, 0);
  expect((await signs(id, 1, as)).status).toBe(status);
});
