import { LANGUAGES } from '@/domain/people/person';
import { SPECIALTIES } from '@/domain/people/specialty';
import type { Collection, Doc } from '@/server/platform/store/collection';
import type { Store } from '@/server/platform/store/port';
import { availabilities, busyTimes } from '@/server/scheduling/collections';
import { doctorProfiles, type StoredDoctor } from '@/server/people/collections';
import { addMinutes } from '@/domain/shared/time';

export const SLOT_MINUTES = 30;
/** Monday, nine in the morning in Nabha. */
export const NOW = '2026-01-05T03:30:00.000Z';
const CENTRE = { lat: 30.3745, lng: 76.1531 };
const SPREAD_DEGREES = 3;
const BOOKED_EACH = 10;
const DOCS_A_COMMIT = 500;
const FIRST_NAMES = 'Amrit Balwinder Charanjit Deepak Gurpreet Harbhajan Inderjit Jaspal Kulwant Lakhbir Manjit Navneet'.split(' ');
const SURNAMES =
  'Aulakh Bhullar Chahal Dhaliwal Grewal Hundal Jawanda Kahlon Lamba Mangat Nagra Oberoi Pannu Randhawa Sandhu Toor Uppal Virk'.split(' ');
const PLACES = 'Nabha Patiala Sangrur Malerkotla Khanna Ludhiana Barnala Bathinda'.split(' ');

export type ManyDoctors = { doctors: StoredDoctor[]; booked: Map<string, string[]> };

/** Doctors with hours of eight a day and bookings on the first two days; the same every time for one `count`. */
export async function makeManyDoctors(store: Store, count: number, template: StoredDoctor): Promise<ManyDoctors> {
  const random = dice(count);
  const doctors = Array.from({ length: count }, (_, n) => doctorOf(template, n, random));
  const booked = new Map(doctors.map(({ id }, n) => [id, bookedTimes(n, random)]));
  await putAll(store, doctorProfiles, doctors);
  await putAll(
    store,
    availabilities,
    doctors.map(({ id, createdAt }, n) => ({
      id,
      version: 1,
      updatedAt: createdAt,
      timeZone: 'Asia/Kolkata',
      slotMinutes: SLOT_MINUTES,
      bufferMinutes: 0,
      modes: ['video' as const],
      exceptions: [],
      weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: clock(opensAt(n)), to: clock(opensAt(n) + 8) })),
    })),
  );
  await putAll(
    store,
    busyTimes,
    [...booked].flatMap(([doctorId, starts], n) => starts.map((startsAt, i) => busyTime(`${String(n)}x${String(i)}`, doctorId, startsAt))),
  );
  return { doctors, booked };
}

/** What fills a doctor's time as a booking leaves it. */
export function busyTime(key: string, doctorId: string, startsAt: string) {
  return { id: `apt_${key.padStart(16, '0')}`, doctorId, startsAt, endsAt: addMinutes(startsAt, SLOT_MINUTES), bufferMinutes: 0 };
}

/** The hour at which a doctor begins. */
export function opensAt(n: number): number {
  return 6 + (n % 8);
}

/** Distinct slots of the first two days, the near ones mostly. */
function bookedTimes(n: number, random: () => number): string[] {
  // 00:00 in Nabha is 18:30 UTC of the day before.
  const midnight = '2026-01-04T18:30:00.000Z';
  const slots = Array.from({ length: 32 }, (_, i) => (i < 16 ? i : i - 16 + 48)).map((i) =>
    addMinutes(midnight, opensAt(n) * 60 + i * SLOT_MINUTES),
  );
  return slots
    .map((startsAt, i) => ({ startsAt, rank: random() + i / 64 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, BOOKED_EACH)
    .map(({ startsAt }) => startsAt);
}

function doctorOf(template: StoredDoctor, n: number, random: () => number): StoredDoctor {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const specialties = [...new Set([pick(SPECIALTIES).id, pick(SPECIALTIES).id])].slice(0, 1 + Math.round(random()));
  return {
    ...template,
    id: `usr_bench${String(n).padStart(11, '0')}`,
    name: `Dr. ${pick(FIRST_NAMES)} ${pick(SURNAMES)}`,
    specialties,
    languages: [...new Set([pick(LANGUAGES).id, pick(LANGUAGES).id])],
    clinicName: `${pick(PLACES)} Clinic`,
    feePaise: 10_000 * Math.floor(random() * 10),
    experienceYears: Math.floor(random() * 40),
    position: { lat: CENTRE.lat + SPREAD_DEGREES * (random() - 0.5), lng: CENTRE.lng + SPREAD_DEGREES * (random() - 0.5) },
  };
}

async function putAll<T extends Doc>(store: Store, c: Collection<T>, docs: readonly T[]): Promise<void> {
  for (let i = 0; i < docs.length; i += DOCS_A_COMMIT) {
    await store.commit(async (tx) => docs.slice(i, i + DOCS_A_COMMIT).forEach((doc) => tx.put(c, doc)));
  }
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Numbers from 0 to 1, the same for one seed. Source: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
