import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import type { DraftView } from '@/domain/prescriptions/api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, startWaiting } from '@/testing/consult';
import { NOTE_TEXT } from '@/testing/notes';
import { draftRx, RX_ITEM, signRx } from '@/testing/prescriptions';
import { keepHistory } from '@/testing/records';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const read = async (id: string, as = 'kaur@demo.test') => clinic.call(GET, { as, path: `/api/consultations/${id}/prescription` });
const draftOf = async (id: string) => (await read(id)).body as unknown as DraftView;

test('begins empty, and is saved version by version with its medicines counted', async () => {
  const { id } = await admitted(clinic);
  expect(await draftOf(id)).toMatchObject({ version: 0, items: [], updatedAt: null, visit: { mode: 'video', kind: 'first' } });
  const saved = await draftRx(clinic, id);
  expect(saved.status).toBe(200);
  expect(saved.body).toMatchObject({ version: 1, items: [{ generic: 'Paracetamol', strength: '500 mg', counted: 10 }] });
  expect((await draftRx(clinic, id, { version: 1, items: [{ ...RX_ITEM, days: 3 }] })).body).toMatchObject({ version: 2 });
  expect((await draftOf(id)).items).toMatchObject([{ days: 3, counted: 6 }]);
});

test('begins with the diagnoses of the visit’s note, which are the doctor’s to leave out', async () => {
  const { id } = await admitted(clinic);
  const diagnoses = [{ code: 'I10', text: 'Essential hypertension' }];
  const note = { ...NOTE_TEXT, diagnoses, version: 0 };
  await clinic.call(writeNote, { as: 'kaur@demo.test', method: 'PUT', path: `/api/consultations/${id}/note`, body: note });
  expect(await draftOf(id)).toMatchObject({ version: 0, diagnoses, noteDiagnoses: diagnoses });
  const saved = await draftRx(clinic, id, { diagnoses: [] });
  expect(saved.body).toMatchObject({ version: 1, diagnoses: [], noteDiagnoses: diagnoses });
  expect(await draftOf(id)).toMatchObject({ diagnoses: [], noteDiagnoses: diagnoses });
});

test('its checks know the patient: age, sex, allergies, and what is taken already', async () => {
  const { id } = await admitted(clinic);
  await draftRx(clinic, id, { items: [{ ...RX_ITEM, medicineId: 'amoxicillin-500-mg-capsule', dose: '1 capsule' }] });
  const { checks, patient } = await draftOf(id);
  expect(patient).toMatchObject({ name: 'Asha Rani', ageYears: 67, sex: 'female', allergies: ['Penicillin'], current: [] });
  expect(checks).toContainEqual(expect.objectContaining({ item: 0, verdict: 'blocked', code: 'allergy-class', with: 'Penicillin' }));
});

test('an allergy written down in the record counts beside those of the profile, until it is over', async () => {
  const { id } = await admitted(clinic);
  const resolved = { kind: 'allergy', title: 'Aspirin', status: 'resolved' };
  for (const entry of [{ kind: 'allergy', title: 'Paracetamol' }, { kind: 'condition', title: 'Asthma' }, resolved])
    await keepHistory(clinic, entry);
  await draftRx(clinic, id);
  const { checks, patient } = await draftOf(id);
  expect(patient.allergies).toEqual(['Penicillin', 'Paracetamol']);
  expect(checks).toContainEqual(expect.objectContaining({ item: 0, verdict: 'blocked', code: 'allergy', with: 'Paracetamol' }));
});

test('what an earlier prescription gives is checked along with it', async () => {
  const { id } = await admitted(clinic);
  await signRx(clinic, id);
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  clinic.at('2026-01-06T03:15:00.000Z');
  const next = await admitted(clinic, { startsAt: '2026-01-06T03:30:00.000Z', now: '2026-01-06T03:16:00.000Z' });
  await draftRx(clinic, next.id);
  const { checks, patient, visit, last } = await draftOf(next.id);
  expect(last).toEqual([expect.objectContaining({ ...RX_ITEM, quantity: 10 })]);
  expect(visit).toMatchObject({ kind: 'follow_up' });
  expect(patient.current).toEqual(['Paracetamol']);
  expect(checks.map(({ code }) => code)).toContain('duplicate-medicine');
});

test('an older copy is handed the draft as it is; a save whose answer was lost can be sent again', async () => {
  const { id } = await admitted(clinic);
  const first = await draftRx(clinic, id);
  expect((await draftRx(clinic, id)).text).toBe(first.text);
  const got = await draftRx(clinic, id, { items: [] });
  expect([got.status, got.body['code']]).toEqual([409, 'changed-meanwhile']);
  expect((got.body['current'] as DraftView).version).toBe(1);
});

test.each([
  ['a medicine that is not in the master', [{ ...RX_ITEM, medicineId: 'nothing-5-mg-tablet' }]],
  ['a medicine without a name', [{ dose: '1', frequency: 'OD', days: 1 }]],
  ['no days', [{ ...RX_ITEM, days: 0 }]],
  ['twenty-one medicines', Array.from({ length: 21 }, () => RX_ITEM)],
])('refuses %s', async (_, items) => {
  const { id } = await admitted(clinic);
  expect((await draftRx(clinic, id, { items })).status).toBe(400);
  expect((await draftOf(id)).version).toBe(0);
});

test('is the doctor’s of the visit alone, from the admission on', async () => {
  const { id } = await startWaiting(clinic);
  expect((await draftRx(clinic, id)).body['code']).toBe('wrong-state');
  expect((await read(id, 'singh@demo.test')).status).toBe(404);
  expect((await read(id, 'asha@demo.test')).status).toBe(403);
  expect((await draftRx(clinic, id, { as: 'singh@demo.test' })).status).toBe(404);
});

test('cannot be written 72 hours after the end', async () => {
  const { id } = await admitted(clinic);
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  expect((await draftRx(clinic, id)).status).toBe(200);
  clinic.at('2026-01-08T03:45:00.000Z');
  expect((await draftRx(clinic, id, { version: 1 })).body['code']).toBe('too-late');
});
