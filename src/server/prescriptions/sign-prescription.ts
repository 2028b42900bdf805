import type { Consultation } from '@/domain/consultations/schema';
import { MEDICAL_COUNCILS } from '@/domain/people/medical-council';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { countedQuantity } from '@/domain/prescriptions/amounts';
import type { SignBody } from '@/domain/prescriptions/api';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import type { CheckInput } from '@/domain/prescriptions/checks';
import { codeEnd, codePayload } from '@/domain/prescriptions/rx-code';
import { runChecks, standing } from '@/domain/prescriptions/run-checks';
import { rxNumberOf } from '@/domain/prescriptions/rx-number';
import { validDaysOf, type PrescribedItem } from '@/domain/prescriptions/schema';
import { mayTakeBack, statusAt } from '@/domain/prescriptions/states';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { changeConsultation } from '@/server/consultations/require-consultation';
import { requireWritable } from '@/server/notes/write-note';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { prescriptionDrafts, prescriptions, signingKeys, type StoredDraft, type StoredPrescription } from './collections';
import { factsOf, findQuestion, textOf, toDraftView } from './draft';
import { readKnowledge, toCheckInput, type Facts } from './find-facts';
import { findToldOfPrescription, notifyOfPrescription } from './notify-of-prescription';
import { findOpenChanges, settleChanges } from './settle-changes';
import { currentKey, signCode, spareKey } from './signing-key';
import { toPrescriptionView } from './to-prescription-view';

const DAY_MINUTES = 24 * 60;
const NUMBER_DIGITS = 18;

/**
 * Signs the draft as it stands in its version, in place of an earlier prescription where one is named. Sent twice it is one
 * prescription. Throws `not-found`, `wrong-state` and `too-late` as the draft does, `changed-meanwhile` for another version,
 * `not-verified` for a doctor nobody may book, and `prescribing-blocked` with the checks that stand.
 */
export async function signPrescription(
  ctx: Ctx,
  { consultationId, version, overrides }: SignBody,
  replaces?: string,
): Promise<PrescriptionView> {
  const knowledge = await readKnowledge(ctx);
  const spare = spareKey(ctx);
  const made = { id: ctx.newId('rx'), number: rxNumberOf(ctx.ports.shortCodes.make(NUMBER_DIGITS)) };
  const action = replaces === undefined ? 'prescription.sign' : 'prescription.replace';
  return changeConsultation(ctx, action, { id: consultationId, may: 'prescription.write' }, async (tx, consultation) => {
    const now = ctx.now();
    const draft = await tx.get(prescriptionDrafts, consultationId);
    const signed = await findSigned(tx, draft, version);
    if (signed !== null) return toPrescriptionView(tx, signed, now);
    const question = await findQuestion(tx, draft, now);
    if (replaces === undefined || question?.prescriptionId !== replaces) requireWritable(consultation, now);
    const text = textOf(draft);
    const facts = await factsOf(tx, ctx, consultation, { text, knowledge });
    if (draft?.version !== version) throw problem('changed-meanwhile', { current: toDraftView(draft, { facts, question, knowledge }) });
    if (text.items.length === 0) throw problem('bad-request', { errors: [{ at: 'items', code: 'required' }] });
    const input = toCheckInput(text, facts, knowledge);
    const checks = runChecks(input);
    const wrong = standing(checks, overrides);
    if (wrong.length > 0) throw problem('prescribing-blocked', { errors: wrong.map(({ item, code }) => ({ at: placeOf(item), code })) });
    const doctor = await findBookableDoctor(tx, consultation.doctorId);
    if (doctor === null) throw problem('not-verified');
    const replaced = replaces === undefined ? null : await findReplaced(tx, replaces, consultation, now);
    const asked = replaced === null ? [] : await findOpenChanges(tx, replaced.id, now);
    const { key, isNew } = await currentKey(tx, spare);

    const items = input.items.map(toPrescribed);
    const content = {
      ...made,
      ...{ items, issuedAt: now, validUntil: addMinutes(now, validDaysOf(items) * DAY_MINUTES) },
      ...{ prescriber: prescriberOf(doctor), patient: patientOf(facts) },
    };
    const code = signCode(ctx, key, codePayload(content, ctx.ports.signatures.sha256));
    const { diagnoses, advice, tests, followUpOn } = text;
    const prescription: StoredPrescription = {
      ...content,
      ...{ code, codeEnd: codeEnd(code), keyId: key.id, consultationId, mode: consultation.mode },
      ...{ patientId: consultation.patientId, doctorId: consultation.doctorId, orgId: consultation.orgId },
      ...{ diagnoses, advice, tests, followUpOn },
      // Only those that were needed: nobody goes over what nothing warned of.
      overrides: overrides.filter((one) =>
        checks.some(({ verdict, item, code: of }) => verdict === 'warn' && item === one.item && of === one.code),
      ),
      ...(replaces !== undefined && { replaces }),
      ...{ given: items.map(() => 0), version: 1, updatedAt: now },
    };
    const view = await toPrescriptionView(tx, prescription, now);
    const recipients = await findToldOfPrescription(tx, consultation.patientId, now);
    tx.create(prescriptions, prescription);
    const { replaces: _replaces, requestId: _requestId, ...rest } = draft;
    tx.put(prescriptionDrafts, { ...rest, signedAs: made.id, signedVersion: version });
    settleChanges(tx, ctx, 'replace', asked, { replacedBy: made.id, replacedByNumber: made.number });
    const kind = replaced === null ? 'prescription-signed' : 'prescription-replaced';
    notifyOfPrescription(tx, ctx, { kind, cause: made.id, rx: prescription, recipients });
    if (isNew) tx.create(signingKeys, key);
    if (replaced !== null) {
      tx.put(prescriptions, { ...replaced, replacedBy: made.id, replacedAt: now, version: replaced.version + 1, updatedAt: now });
    }
    return view;
  });
}

function placeOf(item: number | undefined): string {
  return item === undefined ? 'asked' : `items.${item}`;
}

/** What was already signed from this very version: the answer to a request that is sent again. */
async function findSigned(tx: Tx, draft: StoredDraft | null, version: number): Promise<StoredPrescription | null> {
  if (draft?.signedAs === undefined || draft.signedVersion !== version || draft.version !== version) return null;
  return tx.get(prescriptions, draft.signedAs);
}

/** The one that is to be replaced: the same doctor's and patient's, and not handed over whole. Throws `not-found` or `wrong-state`. */
async function findReplaced(tx: Tx, id: string, { patientId, doctorId }: Consultation, now: string): Promise<StoredPrescription> {
  const before = await tx.get(prescriptions, id);
  if (before === null || before.patientId !== patientId || before.doctorId !== doctorId) throw problem('not-found');
  if (!mayTakeBack(statusAt(before, now))) throw problem('wrong-state');
  return before;
}

function toPrescribed({ item, medicine }: CheckInput['items'][number]): PrescribedItem {
  const { medicineId, name, dose, route, frequency, timing, days, instructions } = item;
  const { generic = name ?? '', strength = item.strength, form = item.form, schedule } = medicine ?? {};
  const quantity = item.quantity ?? countedQuantity({ ...item, strength, form }) ?? 1;
  const isBrand = medicine !== null && name !== undefined && name.toLowerCase() !== generic.toLowerCase();
  return {
    ...{ medicineId, generic, strength, form, schedule, dose, route, frequency, timing, days, quantity, instructions },
    ...(isBrand && { brand: name }),
  };
}

function patientOf({ patient }: Facts) {
  return { name: patient.name, ageYears: patient.ageYears ?? 0, sex: patient.sex };
}

function prescriberOf({ name, qualifications, registrationNumber, council, clinicName, clinicAddress }: DoctorProfile) {
  const { line, city, district, state, pinCode } = clinicAddress;
  return {
    ...{ name, qualifications, registrationNumber, clinicName },
    council: MEDICAL_COUNCILS.find(({ id }) => id === council)?.name ?? council,
    clinicAddress: [line, city, district, state, pinCode].filter((part) => part !== undefined).join(', '),
  };
}
