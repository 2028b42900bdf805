import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as readDraft, PUT as saveDraft } from '@/app/api/consultations/[id]/prescription/route';
import { POST as end } from '@/app/api/consultations/[id]/end/route';
import { GET as ofPharmacy } from '@/app/api/pharmacy/[id]/change-requests/route';
import { POST as dispense } from '@/app/api/prescriptions/[id]/dispense/route';
import { POST as replace } from '@/app/api/prescriptions/[id]/replace/route';
import { POST as sign } from '@/app/api/prescriptions/route';
import type { DraftView } from '@/domain/prescriptions/api';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { GUPTA, pharmacyOf } from '@/testing/pharmacies';
import { askDoctor, draftRx, RX_ITEM, signRx } from '@/testing/prescriptions';
import { POST } from './route';

const KAUR = 'kaur@demo.test';
const DOLO = 'paracetamol-650-mg-tablet';
const CETIRIZINE = { medicineId: 'cetirizine-10-mg-tablet', dose: '1 tablet', frequency: '0-0-1', days: 5 } as const;
/** Four days after the visit nothing of it may be written any more. */
const LATER = '2026-01-09T04:00:00.000Z';

let clinic: Clinic;
let visit: string;
let rx: PrescriptionView;
let asked: string;
beforeEach(async () => {
  clinic = await openClinic();
  visit = (await admitted(clinic)).id;
  rx = await signRx(clinic, visit, { items: [RX_ITEM, CETIRIZINE] });
  asked = String((await askDoctor(clinic, rx, { offeredId: DOLO, offeredBrand: 'Dolo 650' })).body['id']);
});
afterEach(() => clinic.close());

const prepare = (as = KAUR) => clinic.call(POST, { as, method: 'POST', path: `/api/change-requests/${asked}/prepare` });
const draft = async () => {
  const { body } = await clinic.call(readDraft, { as: KAUR, path: `/api/consultations/${visit}/prescription` });
  return body as unknown as DraftView;
};
const signInPlace = (version: number) =>
  clinic.call(replace, { as: KAUR, path: `/api/prescriptions/${rx.id}/replace`, body: { consultationId: visit, version } });
const shopSees = async () => {
  const { body } = await clinic.call(ofPharmacy, { as: GUPTA, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/change-requests` });
  return (body['items'] as ChangeRequest[])[0];
};

test('the draft is the old prescription with the medicine exchanged, is checked, and answers the shop when it is signed', async () => {
  const got = await prepare();
  expect(got.body).toEqual({ consultationId: visit, prescriptionId: rx.id, version: 2, isPrefilled: true });
  expect((await prepare()).body).toMatchObject({ version: 2 });
  const written = await draft();
  expect(written.items).toMatchObject([
    { medicineId: DOLO, name: 'Dolo 650', strength: '650 mg', frequency: '1-0-1', days: 5, counted: 10 },
    { medicineId: CETIRIZINE.medicineId, quantity: 5 },
  ]);
  expect(written).toMatchObject({ replaces: rx.id, question: { id: asked, reason: 'not-in-stock' }, diagnoses: rx.diagnoses });
  expect(written.checks.some(({ item, code }) => item === 0 && code.startsWith('tele-'))).toBe(true);
  expect(await shopSees()).toMatchObject({ state: 'open' });
  const made = await signInPlace(2);
  expect(made.status).toBe(201);
  expect(await shopSees()).toMatchObject({ state: 'replaced', replacedBy: made.body['id'], replacedByNumber: made.body['number'] });
  expect(await draft()).toMatchObject({ replaces: null, question: null, signedAs: made.body['id'] });
  expect((await prepare()).body['code']).toBe('wrong-state');
});

test('what the doctor has changed since stays as it is, and is still signed in place of the old one', async () => {
  await draftRx(clinic, visit, { version: 1, items: [{ ...RX_ITEM, days: 3 }] });
  expect((await prepare()).body).toMatchObject({ version: 2, isPrefilled: false });
  expect(await draft()).toMatchObject({ replaces: rx.id, items: [{ days: 3 }] });
});

test('what was handed over is not prescribed again, and is known to the checks', async () => {
  const body = { code: rx.code, items: [{ item: 1, quantity: 5 }] };
  await clinic.call(dispense, { as: GUPTA, path: `/api/prescriptions/${rx.id}/dispense`, body });
  await prepare();
  const written = await draft();
  expect(written.items.map(({ medicineId }) => medicineId)).toEqual([DOLO]);
  expect(written.patient.current).toEqual(['Cetirizine']);
});

test('days after the visit it is written and signed in answer to a question, and only in place of that prescription', async () => {
  await clinic.call(end, { as: KAUR, method: 'POST', path: `/api/consultations/${visit}/end` });
  clinic.at(LATER);
  expect((await draftRx(clinic, visit, { version: 1 })).body['code']).toBe('too-late');
  const { version } = (await prepare()).body as { version: number };
  const save = { items: [RX_ITEM], version };
  const saved = await clinic.call(saveDraft, { as: KAUR, method: 'PUT', path: `/api/consultations/${visit}/prescription`, body: save });
  expect(saved.status).toBe(200);
  const loose = await clinic.call(sign, { as: KAUR, path: '/api/prescriptions', body: { consultationId: visit, version: version + 1 } });
  expect(loose.body['code']).toBe('too-late');
  expect((await signInPlace(version + 1)).status).toBe(201);
  expect((await draftRx(clinic, visit, { version: version + 1 })).body['code']).toBe('too-late');
});

test('is not there for another doctor, and over for one whose prescription has expired', async () => {
  expect((await prepare('singh@demo.test')).status).toBe(404);
  clinic.at(rx.validUntil);
  expect((await prepare()).body['code']).toBe('wrong-state');
});
