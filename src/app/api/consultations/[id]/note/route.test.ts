import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consultations } from '@/server/consultations/collections';
import { notes, noteVersions } from '@/server/notes/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, startWaiting } from '@/testing/consult';
import { GET, POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const TEXT = {
  subjective: 'Fever for three days',
  objective: '38.9 °C',
  assessment: 'Viral fever',
  plan: 'Paracetamol, fluids; back if worse',
};
const UNSIGNED = { diagnoses: [], followUpOn: null, signedAt: null, addenda: [] };
type Sent = { as?: string; version?: number; text?: Partial<typeof TEXT> };
const writes = (id: string, { as = 'kaur@demo.test', version = 0, text = {} }: Sent = {}) =>
  clinic.call(PUT, { as, method: 'PUT', path: `/api/consultations/${id}/note`, body: { ...TEXT, ...text, version } });
const reads = (id: string, as = 'kaur@demo.test') => clinic.call(GET, { as, path: `/api/consultations/${id}/note` });
const ends = (id: string) => callAs(clinic, 'kaur@demo.test', 'end', id);

test('begins empty, is saved version by version, and every version is kept', async () => {
  const { id } = await admitted(clinic);
  expect((await reads(id)).body).toEqual({
    subjective: '',
    objective: '',
    assessment: '',
    plan: '',
    ...UNSIGNED,
    version: 0,
    updatedAt: null,
    editableUntil: null,
  });
  const saved = { version: 1, updatedAt: '2026-01-05T03:45:00.000Z', editableUntil: null };
  expect((await writes(id)).body).toEqual({ ...TEXT, ...UNSIGNED, ...saved });
  expect((await writes(id, { version: 1, text: { plan: 'Rest' } })).body).toMatchObject({ version: 2, plan: 'Rest' });
  expect((await reads(id)).body).toMatchObject({ version: 2, plan: 'Rest' });
  expect(await clinic.platform.store.get(noteVersions, `${id}@1`)).toMatchObject({ plan: TEXT.plan });
});

test('an older copy is handed the note as it is, and changes nothing', async () => {
  const { id } = await admitted(clinic);
  await writes(id);
  const got = await writes(id, { text: { plan: 'Another window' } });
  expect(got.status).toBe(409);
  expect(got.body).toMatchObject({ code: 'changed-meanwhile', current: { ...TEXT, version: 1 } });
  expect((await clinic.platform.store.get(notes, id))?.version).toBe(1);
});

test('of two windows that save at once one wins and the other is told', async () => {
  const { id } = await admitted(clinic);
  const both = await Promise.all([writes(id, { text: { plan: 'A' } }), writes(id, { text: { plan: 'B' } })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a save whose answer was lost can be sent again', async () => {
  const { id } = await admitted(clinic);
  const first = await writes(id);
  expect((await writes(id)).text).toBe(first.text);
  expect(await clinic.platform.store.count(noteVersions, {})).toBe(1);
});

test('keeps diagnoses and the day to come again, and leaves them as they are where they are not sent', async () => {
  const { id } = await admitted(clinic);
  const facts = { diagnoses: [{ code: 'I10', text: 'High blood pressure' }, { text: 'Worried' }], followUpOn: '2026-01-12' };
  const path = `/api/consultations/${id}/note`;
  const sent = { as: 'kaur@demo.test', method: 'PUT' as const, path };
  expect((await clinic.call(PUT, { ...sent, body: { ...TEXT, ...facts, version: 0 } })).body).toMatchObject(facts);
  expect((await writes(id, { version: 1, text: { plan: 'Rest' } })).body).toMatchObject({ ...facts, plan: 'Rest', version: 2 });
  const without = await clinic.call(PUT, { ...sent, body: { ...TEXT, diagnoses: [], followUpOn: null, version: 2 } });
  expect(without.body).toMatchObject({ diagnoses: [], followUpOn: null, version: 3 });
  expect(await clinic.platform.store.get(noteVersions, `${id}@1`)).toMatchObject(facts);
});

test('can be saved by a form, without script', async () => {
  const { id } = await admitted(clinic);
  const form = { ...TEXT, version: '0', _method: 'PUT', _then: '/en/doctor' };
  const got = await clinic.call(POST, { as: 'kaur@demo.test', path: `/api/consultations/${id}/note`, form });
  expect(got.status).toBe(303);
  expect((await clinic.platform.store.get(notes, id))?.assessment).toBe('Viral fever');
});

test('the patient reads it after the end, the whole of it, and knows that there is one', async () => {
  const { id } = await admitted(clinic);
  await writes(id);
  expect((await reads(id, 'asha@demo.test')).body['code']).toBe('wrong-state');
  const ended = await ends(id);
  expect(ended.body['summary']).toMatchObject({ hasNote: true });
  expect((await reads(id, 'asha@demo.test')).body).toMatchObject({ ...TEXT, version: 1, editableUntil: null });
});

test('the doctor may finish it for 72 hours after the end, to the millisecond', async () => {
  const { id } = await admitted(clinic);
  await ends(id);
  expect((await reads(id)).body['editableUntil']).toBe('2026-01-08T03:45:00.000Z');
  clinic.at('2026-01-08T03:44:59.999Z');
  expect((await writes(id)).status).toBe(200);
  expect((await clinic.platform.store.get(consultations, id))?.hasNote).toBe(true);
  clinic.at('2026-01-08T03:45:00.000Z');
  expect((await writes(id, { version: 1 })).body['code']).toBe('too-late');
});

describe('what is refused', () => {
  test.each<[string, Sent, number, string]>([
    ['the patient', { as: 'asha@demo.test' }, 403, 'not-allowed'],
    ['another doctor of the clinic', { as: 'singh@demo.test' }, 404, 'not-found'],
    ['the platform’s admin', { as: 'admin@demo.test' }, 403, 'not-allowed'],
    ['a part longer than 10,000 characters', { text: { plan: 'x'.repeat(10_001) } }, 400, 'bad-request'],
    ['a version that never was', { version: 3 }, 409, 'changed-meanwhile'],
  ])('writing: %s', async (_what, sent, status, code) => {
    const { id } = await admitted(clinic);
    const got = await writes(id, sent);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await clinic.platform.store.count(notes, {})).toBe(0);
  });

  test.each([
    ['ravi@demo.test', 404],
    ['singh@demo.test', 404],
    ['meena@demo.test', 404],
    ['admin@demo.test', 403],
  ])('reading, for %s', async (as, status) => {
    const { id } = await admitted(clinic);
    await writes(id);
    await ends(id);
    const got = await reads(id, as);
    expect(got.status).toBe(status);
    expect(got.text).not.toContain('Viral');
  });

  test('before the two met, and where they never did', async () => {
    const { id } = await startWaiting(clinic);
    expect((await writes(id)).body['code']).toBe('wrong-state');
    clinic.at('2026-01-05T04:30:00.000Z');
    await callAs(clinic, 'kaur@demo.test', 'no-show', id);
    expect((await writes(id)).body['code']).toBe('wrong-state');
  });
});
