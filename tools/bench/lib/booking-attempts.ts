import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addDays, addMinutes, instantAt, localDateOf } from '@/domain/shared/time';
import { availabilities } from '@/server/scheduling/collections';
import { doctorProfiles } from '@/server/people/collections';
import { newId } from '@/server/platform/random';
import type { DiskClinic, Patient } from '@/testing/disk-clinic';
import type { Attempt } from './booking-work';

export const DOCTORS = 16;
/** How many want each slot. */
export const CONTENDERS = 10;
const SLOT_MINUTES = 15;
const TICKS_A_DAY = 288;
/** Of one doctor, one day: as many as one patient may have coming. */
const SLOTS_A_PATIENT = 3;
const PATIENT_SETS = 2;

/** More doctors with the hours of the clinic's own, day and night. */
export async function createDoctors(clinic: DiskClinic): Promise<string[]> {
  return clinic.withPlatform(async ({ store }) => {
    const profile = await store.get(doctorProfiles, clinic.doctorId);
    const hours = await store.get(availabilities, clinic.doctorId);
    if (!profile || !hours) throw new Error('the demo clinic has no doctor who is on call day and night');
    const ids = Array.from({ length: DOCTORS }, () => newId('usr'));
    await store.commit(async (tx) => {
      for (const id of ids) {
        tx.create(doctorProfiles, { ...profile, id });
        tx.create(availabilities, { ...hours, id });
      }
    });
    return ids;
  });
}

/** The slots of one round: the first of a day, each wanted of each doctor by ten patients at once. */
export type Round = { day: number; slots: number; round: number };

/** How many patients {@link limitedAttempts} shares out. */
export function limitedPatients(slots: number): number {
  return PATIENT_SETS * DOCTORS * CONTENDERS * Math.ceil(slots / SLOTS_A_PATIENT);
}

/** Every slot is wanted by the same ten patients of its doctor, who want nothing else then; all mixed. For what knows no limit. */
export function attemptsFor(patients: readonly Patient[], doctors: readonly string[], { day, slots }: Round): Attempt[] {
  return attemptsOf(doctors, { day, slots }, (d, _, contender) => patients[d * CONTENDERS + contender]);
}

/**
 * The same within the limits on coming visits, three with one doctor and ten in all: ten patients want three slots of a doctor,
 * another doctor's each round, and every other round has patients of its own. Six rounds leave nobody more than nine.
 */
export function limitedAttempts(patients: readonly Patient[], doctors: readonly string[], { day, slots, round }: Round): Attempt[] {
  const groups = Math.ceil(slots / SLOTS_A_PATIENT);
  const first = (round % PATIENT_SETS) * DOCTORS * groups;
  return attemptsOf(doctors, { day, slots }, (d, slot, contender) => {
    const group = first + ((d + round) % DOCTORS) * groups + Math.floor(slot / SLOTS_A_PATIENT);
    return patients[group * CONTENDERS + contender];
  });
}

function attemptsOf(
  doctors: readonly string[],
  { day, slots }: Omit<Round, 'round'>,
  patientOf: (doctor: number, slot: number, contender: number) => Patient | undefined,
): Attempt[] {
  const midnight = midnightOf(day);
  const attempts = doctors.flatMap((doctorId, d) =>
    Array.from({ length: slots * CONTENDERS }, (_, n): Attempt => {
      const slot = Math.floor(n / CONTENDERS);
      const startsAt = addMinutes(midnight, SLOT_MINUTES * slot);
      const patientId = patientOf(d, slot, n % CONTENDERS)?.id ?? '';
      return { id: newId('apt'), doctorId, patientId, startsAt, endsAt: addMinutes(startsAt, SLOT_MINUTES) };
    }),
  );
  return shuffled(attempts);
}

/** Any start, any length from five minutes to an hour, any doctor, any patient: times that overlap in every way. */
export function randomAttempts(patients: readonly Patient[], doctors: readonly string[], day: number, count: number): Attempt[] {
  const random = randomFrom(day);
  const below = (n: number) => Math.floor(random() * n);
  const midnight = midnightOf(day);
  return Array.from({ length: count }, () => {
    const startsAt = addMinutes(midnight, 5 * below(TICKS_A_DAY));
    const [doctorId = '', patientId = ''] = [doctors[below(doctors.length)], patients[below(patients.length)]?.id];
    return { id: newId('apt'), doctorId, patientId, startsAt, endsAt: addMinutes(startsAt, 5 * (1 + below(12))) };
  });
}

function midnightOf(day: number): string {
  return instantAt(addDays(localDateOf(new Date().toISOString(), CLINIC_TIME_ZONE), day), '00:00', CLINIC_TIME_ZONE);
}

function shuffled<T>(items: readonly T[]): T[] {
  const random = randomFrom(1);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The same throws in every run. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
