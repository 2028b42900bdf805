import type { Consultation } from '@/domain/consultations/schema';
import type { Diagnosis } from '@/domain/notes/diagnosis';
import type { PatientProfile } from '@/domain/people/patient-profile';
import { contains, plain } from '@/domain/prescriptions/allergy-checks';
import { substancesOf, type CheckInput, type CheckedItem, type CheckedMedicine } from '@/domain/prescriptions/checks';
import { repeatedItem } from '@/domain/prescriptions/repeated-item';
import type { Prescription, RxItem, RxText } from '@/domain/prescriptions/schema';
import { mayTakeBack, statusAt } from '@/domain/prescriptions/states';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addMinutes, ageOn, localDateOf } from '@/domain/shared/time';
import { findVisitsWith } from '@/server/appointments/find-visits-with';
import { findLinksTo } from '@/server/family/find-links';
import { getMedicineIndex, type MedicineIndex } from '@/server/medicines/medicine-index';
import { findDiagnoses } from '@/server/notes/find-diagnoses';
import { findNames } from '@/server/people/find-names';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findActiveHistory } from '@/server/records/find-history';
import { findLatestReadings } from '@/server/vitals/list-recent';
import { findIssued, runningItems } from './find-issued';
import { readSafetyRules } from './read-rules';

const DAY_MINUTES = 24 * 60;
/** A later visit within six months is a follow-up (Telemedicine Practice Guidelines 2020, 1.4; CLINICAL.md 4.1 [K]). */
const FOLLOW_UP_DAYS = 183;
const VISITS_READ = 12;
const WEIGHT_DAYS = 31;
const ADULT_YEARS = 18;

/** What is the same for every patient: the master and the rules. Read before a commit, never in it. */
export type Knowledge = { index: MedicineIndex; master: CheckedMedicine[]; rules: CheckInput['rules'] };

export async function readKnowledge(ctx: ReadCtx): Promise<Knowledge> {
  const [index, rules] = await Promise.all([getMedicineIndex(ctx), readSafetyRules()]);
  return { index, rules, master: index.all().map(({ medicine }) => medicine) };
}

/** What the record says of the patient for whom something is prescribed. */
export type Facts = Pick<CheckInput, 'mode' | 'followsVisitAt' | 'current'> & {
  patient: CheckInput['patient'] & { name: string };
  /** What the doctor prescribed to the patient before this visit, the latest of it. */
  last: RxItem[] | null;
  /** Of the visit's note. */
  noteDiagnoses: readonly Diagnosis[];
  /** The prescriptions of this visit that signing again may replace. */
  replaceable: string[];
};

/** Reads it inside the caller's audited read or commit. */
export async function findFacts(
  reader: Reader,
  ctx: ReadCtx,
  consultation: Consultation,
  { text: { asked, items }, index }: { text: RxText; index: MedicineIndex },
): Promise<Facts> {
  const { patientId, doctorId, appointmentId, mode } = consultation;
  const now = ctx.now();
  const [names, profile, visits, earlier, links, history, noteDiagnoses] = await Promise.all([
    findNames(reader, [patientId]),
    findPatientProfile(reader, patientId),
    findVisitsWith(reader, { doctorId, patientId }, VISITS_READ),
    findIssued(reader, patientId),
    findLinksTo(reader, patientId),
    findActiveHistory(reader, patientId),
    findDiagnoses(reader, consultation.id),
  ]);
  const since = addMinutes(now, -FOLLOW_UP_DAYS * DAY_MINUTES);
  const last = visits.find(({ id, status, startsAt }) => id !== appointmentId && status === 'completed' && startsAt >= since);
  const ageYears = profile?.bornOn === undefined ? (asked.ageYears ?? null) : ageOn(profile.bornOn, localDateOf(now, CLINIC_TIME_ZONE));
  const isMinor = ageYears !== null && ageYears < ADULT_YEARS;
  const others = earlier.filter((one) => one.consultationId !== consultation.id);
  const ofVisit = earlier.filter((one) => one.consultationId === consultation.id);
  const before = others.find((one) => one.doctorId === doctorId && one.cancelledAt === undefined);
  return {
    mode,
    noteDiagnoses,
    last: before?.items.map(repeatedItem) ?? null,
    followsVisitAt: last?.startsAt ?? null,
    current: [
      ...others.flatMap((one) => takenNow(one, now, index)),
      // What was handed over of the one that is being replaced is taken too, unless it is written again.
      ...ofVisit.flatMap((one) => takenNow(givenBeside(one, items), now, index)),
    ],
    replaceable: ofVisit.filter((one) => mayTakeBack(statusAt(one, now))).map(({ id }) => id),
    patient: {
      name: names.get(patientId) ?? '',
      ageYears,
      sex: profile?.sex,
      weightKg: asked.weightKg ?? (isMinor ? await findWeight(reader, patientId, now) : null),
      allergies: allergiesOf(
        profile,
        history.allergies.map(({ title }) => title),
      ),
      hasGuardian: links.some((link) => link.kind === 'guardian' && link.revokedAt === undefined && (link.expiresAt ?? now) >= now),
    },
  };
}

/** Those of the profile and of the record, each once; null where nobody has written anything down. */
function allergiesOf(profile: PatientProfile | null, recorded: readonly string[]): string[] | null {
  return profile === null && recorded.length === 0 ? null : [...new Set([...(profile?.allergies ?? []), ...recorded])];
}

/** The medicines of an earlier prescription whose days are not over. */
function takenNow(earlier: Prescription, now: string, index: MedicineIndex): CheckedMedicine[] {
  return runningItems(earlier, now).flatMap(({ medicineId }) => (medicineId === undefined ? [] : (index.get(medicineId)?.medicine ?? [])));
}

/** A prescription with those of its medicines alone that were handed over in part or whole and are not written again. */
function givenBeside(rx: Prescription, written: readonly RxItem[]): Prescription {
  const isWritten = (medicineId: string | undefined) => written.some((item) => item.medicineId === medicineId);
  return { ...rx, items: rx.items.filter(({ medicineId }, place) => (rx.given[place] ?? 0) > 0 && !isWritten(medicineId)) };
}

async function findWeight(reader: Reader, patientId: string, now: string): Promise<number | null> {
  const readings = await findLatestReadings(reader, { patientId, now, days: WEIGHT_DAYS });
  const value = readings.find(({ metric }) => metric === 'weight')?.value;
  return typeof value === 'number' ? value : null;
}

/** What the checks look at. */
export function toCheckInput({ items, asked }: RxText, facts: Facts, { index, master, rules }: Knowledge): CheckInput {
  return { ...facts, asked, rules, master, items: items.map((item) => toCheckedItem(item, index, master)) };
}

function toCheckedItem(item: RxItem, index: MedicineIndex, master: readonly CheckedMedicine[]): CheckedItem {
  if (item.medicineId !== undefined) return { item, medicine: index.get(item.medicineId)?.medicine ?? null, couldBe: [] };
  const words = plain(item.name ?? '');
  const couldBe = master.filter((one) => [...substancesOf(one), ...one.brands].some((name) => contains(words, plain(name))));
  return { item, medicine: null, couldBe };
}
