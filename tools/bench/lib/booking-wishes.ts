import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addDays, addMinutes, instantAt, localDateOf } from '@/domain/shared/time';
import { availabilities } from '@/server/scheduling/collections';
import { doctorProfiles } from '@/server/people/collections';
import { newId } from '@/server/platform/random';
import type { DiskClinic } from '@/testing/disk-clinic';
import type { Attempt } from './booking-work';

export const DOCTORS = 16;
/** How many want each slot. */
export const CONTENDERS = 10;
const SLOT_MINUTES = 15;
const TICKS_A_DAY = 288;

/** More doctors with the hours of the clinic's own, day and night. */
export async function createDoctors(clinic: DiskClinic): Promise<string[]> {
  return clinic.look(async ({ store }) => {
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

/** The first slots of a day, each wanted of each doctor by ten patients who want nothing else then, all mixed. */
export function attemptsFor({ patients }: DiskClinic, doctors: readonly string[], day: number, slots: number): Attempt[] {
  const midnight = midnightOf(day);
  const wishes = doctors.flatMap((doctorId, d) =>
    Array.from({ length: slots * CONTENDERS }, (_, n): Attempt => {
      const startsAt = addMinutes(midnight, SLOT_MINUTES * Math.floor(n / CONTENDERS));
      const patientId = patients[d * CONTENDERS + (n % CONTENDERS)]?.id ?? '';
      return { id: newId('apt'), doctorId, patientId, startsAt, endsAt: addMinutes(startsAt, SLOT_MINUTES) };
    }),
  );
  return mixed(wishes);
}

/** Any start, any length from five minutes to an hour, any doctor, any patient: times that overlap in every way. */
export function randomAttempts({ patients }: DiskClinic, doctors: readonly string[], day: number, count: number): Attempt[] {
  const random = dice(day);
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

function mixed<T>(items: readonly T[]): T[] {
  const random = dice(1);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The same throws in every run. */
function dice(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
