import type { Consultation } from '@/domain/consultations/schema';
import { countedQuantity } from '@/domain/prescriptions/amounts';
import type { DraftView } from '@/domain/prescriptions/api';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import { runChecks } from '@/domain/prescriptions/run-checks';
import { RxText } from '@/domain/prescriptions/schema';
import { problem } from '@/domain/shared/problem';
import { changeConsultation, viewConsultation } from '@/server/consultations/require-consultation';
import type { MedicineIndex } from '@/server/medicines/medicine-index';
import { requireWritable } from '@/server/notes/write-note';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { changeRequests, prescriptionDrafts, type StoredDraft } from './collections';
import { findFacts, readKnowledge, toCheckInput, type Facts, type Knowledge } from './find-facts';
import { toChangeRequest } from './to-change-request';

/** The draft with its checks. Throws `not-found` for anybody but the doctor of the consultation. */
export async function getDraft(ctx: ReadCtx, id: string): Promise<DraftView> {
  const knowledge = await readKnowledge(ctx);
  return viewConsultation(ctx, 'prescription.check', { id, may: 'prescription.write' }, async (reader, consultation) => {
    const stored = await reader.get(prescriptionDrafts, id);
    const facts = await factsOf(reader, ctx, consultation, { text: textOf(stored), knowledge });
    return toDraftView(stored, { facts, question: await findQuestion(reader, stored, ctx.now()), knowledge });
  });
}

/**
 * Saves the draft as its next version. A resend after a lost reply changes nothing. Throws `not-found` for anybody but its doctor,
 * `wrong-state` and `too-late` as the note does, unless it answers an open question of a pharmacy, `bad-request` for a medicine the master does not know, and `changed-meanwhile` with
 * the draft as it is.
 */
export async function saveDraft(ctx: Ctx, id: string, { version, ...written }: RxText & { version: number }): Promise<DraftView> {
  const knowledge = await readKnowledge(ctx);
  requireKnown(written, knowledge.index);
  return changeConsultation(ctx, 'prescription.draft', { id, may: 'prescription.write' }, async (tx, consultation) => {
    const now = ctx.now();
    const before = await tx.get(prescriptionDrafts, id);
    const question = await findQuestion(tx, before, now);
    if (question === null) requireWritable(consultation, now);
    const isResent = before?.version === version + 1 && JSON.stringify(before.text) === JSON.stringify(RxText.parse(written));
    const text = isResent ? before.text : written;
    const facts = await factsOf(tx, ctx, consultation, { text, knowledge });
    if (isResent || (before?.version ?? 0) !== version) {
      const current = toDraftView(before, { facts, question, knowledge });
      if (isResent) return current;
      throw problem('changed-meanwhile', { current });
    }
    const { patientId, doctorId } = consultation;
    const after: StoredDraft = {
      ...{ signedAs: before?.signedAs, signedVersion: before?.signedVersion, replaces: before?.replaces, requestId: before?.requestId },
      ...{ id, patientId, doctorId, text, version: version + 1, createdAt: before?.createdAt ?? now, updatedAt: now },
    };
    tx.put(prescriptionDrafts, after);
    return toDraftView(after, { facts, question, knowledge });
  });
}

/** What is written so far. */
export function textOf(stored: StoredDraft | null): RxText {
  return stored?.text ?? RxText.parse({});
}

type Around = { text: RxText; knowledge: Knowledge };

export function factsOf(reader: Reader, ctx: ReadCtx, consultation: Consultation, { text, knowledge }: Around): Promise<Facts> {
  return findFacts(reader, ctx, consultation, { text, index: knowledge.index });
}

/** Throws `bad-request` for a medicine the master does not know. */
export function requireKnown({ items }: Pick<RxText, 'items'>, index: MedicineIndex): void {
  const errors = items.flatMap(({ medicineId }, i) =>
    medicineId === undefined || index.get(medicineId) ? [] : [{ at: `items.${i}.medicineId`, code: 'not-one-of' }],
  );
  if (errors.length > 0) throw problem('bad-request', { errors });
}

/** The pharmacy's question that a draft answers, while it is open. Until then the draft may be written, however old the visit is. */
export async function findQuestion(reader: Reader, draft: StoredDraft | null, now: string): Promise<ChangeRequest | null> {
  const found = draft?.requestId === undefined ? null : await reader.get(changeRequests, draft.requestId);
  const question = found && toChangeRequest(found, now);
  return question?.state === 'open' ? question : null;
}

type Shown = { facts: Facts; question: ChangeRequest | null; knowledge: Knowledge };

/** The draft as its doctor sees it, checked against the patient's record as it is now. */
export function toDraftView(stored: StoredDraft | null, { facts, question, knowledge }: Shown): DraftView {
  const text = textOf(stored);
  const { mode, followsVisitAt, current, patient, last, replaceable, noteDiagnoses } = facts;
  const isSigned = stored?.signedAs !== undefined && stored.signedVersion === stored.version;
  const former = stored?.replaces ?? stored?.signedAs;
  return {
    ...text,
    items: text.items.map((item) => {
      const medicine = item.medicineId === undefined ? undefined : knowledge.index.get(item.medicineId)?.medicine;
      const known = medicine && { generic: medicine.generic, strength: medicine.strength, form: medicine.form };
      return { ...item, ...known, counted: countedQuantity({ ...item, ...known }) };
    }),
    version: stored?.version ?? 0,
    updatedAt: stored?.updatedAt ?? null,
    checks: runChecks(toCheckInput(text, facts, knowledge)),
    visit: { mode, kind: followsVisitAt === null ? 'first' : 'follow_up', followsVisitAt },
    patient: {
      name: patient.name,
      ageYears: patient.ageYears,
      sex: patient.sex,
      allergies: patient.allergies === null ? null : [...patient.allergies],
      current: [...new Set(current.map(({ generic }) => generic))],
    },
    last,
    // Nothing can be signed before it was saved, and what is shown is saved with it.
    diagnoses: stored === null ? [...noteDiagnoses] : text.diagnoses,
    noteDiagnoses: [...noteDiagnoses],
    signedAs: isSigned ? (stored.signedAs ?? null) : null,
    replaces: !isSigned && former !== undefined && replaceable.includes(former) ? former : null,
    question,
  };
}
