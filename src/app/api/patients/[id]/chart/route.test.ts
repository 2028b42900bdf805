import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as saveProfile } from '@/app/api/profile/me/route';
import { GET as listAccess } from '@/app/api/profile/me/access/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { GET as listReadings } from '@/app/api/iot/data/recent/route';
import { POST as cancel } from '@/app/api/appointments/[id]/cancel/route';
import { DELETE as withdrawConsent } from '@/app/api/consents/[id]/route';
import { POST as giveConsent } from '@/app/api/consents/route';
import { bookSlot, HALF_PAST_NINE } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs } from '@/testing/consult';
import { RX_ITEM, signRx } from '@/testing/prescriptions';
import { keepHistory } from '@/testing/records';
import { GET } from './route';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const chartFor = (as: string | undefined, of = ASHA) =>
  clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/patients/${clinic.idOf(of)}/chart` });

async function saveAllergy(): Promise<void> {
  const body = { name: 'Asha Rani', bornOn: '1974-03-08', sex: 'female', allergies: ['Penicillin'], conditions: ['Diabetes'], version: 1 };
  const { status, text } = await clinic.call(saveProfile, { as: ASHA, method: 'PUT', path: '/api/profile/me', body });
  if (status !== 200) throw new Error(text);
}

test('a doctor with a visit coming reads age, sex, allergies, conditions and visits', async () => {
  await saveAllergy();
  const { id } = await bookSlot(clinic, { reason: 'Fever since Sunday' });
  const { status, body } = await chartFor(KAUR);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    patientId: clinic.idOf(ASHA),
    summary: { name: 'Asha Rani', ageYears: 51, sex: 'female' },
    allergies: ['Penicillin'],
    conditions: ['Diabetes'],
    medicines: [],
    access: { basis: 'visit', until: '2026-01-08T04:15:00.000Z' },
    visits: [{ appointmentId: id, startsAt: HALF_PAST_NINE, reason: 'Fever since Sunday', status: 'booked' }],
  });
});

test('shows what is prescribed until its days are over, whoever prescribed it', async () => {
  const { id: consultationId } = await admitted(clinic);
  const rx = await signRx(clinic, consultationId, { items: [{ ...RX_ITEM, days: 2 }] });
  await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T05:30:00.000Z' });
  const medicines = async () => (await chartFor('singh@demo.test')).body['medicines'];
  const name = expect.stringMatching(/paracetamol/i) as unknown;
  expect(await medicines()).toMatchObject([{ prescriptionId: rx.id, name, dose: '1 tablet', frequency: '1-0-1', until: '2026-01-07' }]);
  clinic.at('2026-01-07T03:45:00.001Z');
  expect(await medicines()).toEqual([]);
});

test('allergies and illnesses written down in the record stand beside those of the profile', async () => {
  await saveAllergy();
  await keepHistory(clinic, { kind: 'allergy', title: 'Sulfa drugs' });
  await keepHistory(clinic, { kind: 'condition', title: 'Asthma' });
  await bookSlot(clinic);
  expect((await chartFor(KAUR)).body).toMatchObject({ allergies: ['Penicillin', 'Sulfa drugs'], conditions: ['Diabetes', 'Asthma'] });
});

test('an allergy written down by somebody without a profile is not hidden behind the missing profile', async () => {
  await clinic.join({ identifier: 'new@demo.test', name: 'New Patient', role: 'patient', locale: 'pa' });
  await keepHistory(clinic, { kind: 'allergy', title: 'Sulfa drugs' }, 'new@demo.test');
  await bookSlot(clinic, { as: 'new@demo.test' });
  expect((await chartFor(KAUR, 'new@demo.test')).body).toMatchObject({ updatedAt: '2026-01-05T03:30:00.000Z', allergies: ['Sulfa drugs'] });
});

test('opens to a doctor with whom the patient shares the whole record, until they take it back', async () => {
  const verma = 'verma@demo.test';
  const gives = (scopes?: string[]) => {
    const body = { purpose: 'share_records', granteeId: clinic.idOf(verma), ...(scopes && { scopes }) };
    return clinic.call(giveConsent, { as: ASHA, path: '/api/consents', body });
  };
  await gives(['lab_report']);
  expect((await chartFor(verma)).status).toBe(404);
  const { body: given } = await gives();
  expect((await chartFor(verma)).body['access']).toEqual({ basis: 'consent', until: null });
  expect((await chartFor('sharma@demo.test')).status).toBe(404);
  await clinic.call(withdrawConsent, { as: ASHA, method: 'DELETE', path: `/api/consents/${String(given['id'])}` });
  expect((await chartFor(verma)).status).toBe(404);
});

test('the patient is told who read it', async () => {
  await bookSlot(clinic);
  clinic.at(HALF_PAST_NINE);
  await chartFor(KAUR);
  const { body } = await clinic.call(listAccess, { as: ASHA, path: '/api/profile/me/access?by=others' });
  const [newest] = body['items'] as unknown[];
  expect(newest).toMatchObject({ action: 'chart.read', actor: { id: clinic.idOf(KAUR) } });
});

test('a doctor without a visit is answered as though there were no such patient', async () => {
  await bookSlot(clinic);
  const [known, unknown] = [await chartFor('verma@demo.test'), await chartFor('verma@demo.test', 'ravi@demo.test')];
  expect([known.status, unknown.status]).toEqual([404, 404]);
  expect(known.body['code']).toBe('not-found');
});

test('the chart closes 72 hours after the visit, and at once when it is cancelled', async () => {
  const { id, version } = await bookSlot(clinic);
  clinic.at('2026-01-08T04:14:00.000Z');
  expect((await chartFor(KAUR)).status).toBe(200);
  clinic.at('2026-01-08T04:16:00.000Z');
  expect((await chartFor(KAUR)).status).toBe(404);
  clinic.at('2026-01-05T03:00:00.000Z');
  await clinic.call(cancel, { as: ASHA, path: `/api/appointments/${id}/cancel`, body: { reason: '', version } });
  expect((await chartFor(KAUR)).status).toBe(404);
});

test('the chart stays open to the end of the day for which the note asks the patient back, and the readings with it', async () => {
  const { id } = await admitted(clinic);
  const note = { subjective: '', objective: '', assessment: 'Diabetes', plan: 'Walk', followUpOn: '2026-01-19', version: 0 };
  const written = await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `/api/consultations/${id}/note`, body: note });
  expect(written.status).toBe(200);
  await callAs(clinic, KAUR, 'end', id);
  const readings = () => clinic.call(listReadings, { as: KAUR, path: `/api/iot/data/recent?patientId=${clinic.idOf(ASHA)}` });
  clinic.at('2026-01-19T18:29:00.000Z');
  expect((await chartFor(KAUR)).body['access']).toEqual({ basis: 'visit', until: '2026-01-19T18:30:00.000Z' });
  expect((await readings()).status).toBe(200);
  clinic.at('2026-01-19T18:30:00.000Z');
  expect([(await chartFor(KAUR)).status, (await readings()).status]).toEqual([404, 404]);
});

test.each([
  ['a stranger', undefined, 401],
  ['the patient', ASHA, 403],
  ['the admin', 'admin@demo.test', 403],
])('refuses %s', async (_, as, status) => {
  await bookSlot(clinic);
  expect((await chartFor(as)).status).toBe(status);
});
