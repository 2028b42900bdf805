import type { DoctorQuery } from '@/domain/people/api';
import { doctorWordIndex } from '@/domain/people/doctor-search';
import { distanceMetres } from '@/domain/shared/geo';
import { doctorProfiles, type StoredDoctor } from '@/server/people/collections';
import { findNextFreeSlot } from '@/server/scheduling/list-free-slots';
import type { Clinic } from './clinic';

type Brute = { doctor: StoredDoctor; score: number; distance: number; startsAt: string | null };

/** Every doctor a search finds, in order, with when their next slot begins: worked out from all documents, doctor by doctor. */
export async function searchByBruteForce(clinic: Clinic, query: DoctorQuery): Promise<[id: string, startsAt: string | null][]> {
  const ctx = clinic.as('admin@demo.test');
  const listed = await clinic.platform.store.find(doctorProfiles, {
    where: [['listed', '==', true]],
    orderBy: [['createdAt', 'asc']],
    limit: 1000,
  });
  const words = doctorWordIndex();
  const read = listed.map((doctor) => ({ doctor, words: words.read(doctor) }));
  const meant = read.filter(({ doctor }) => isMeant(doctor, query));
  const { scores } = words.match(
    query.q ?? '',
    meant.map((one) => one.words),
  );
  const all: Brute[] = [];
  for (const [n, { doctor }] of meant.entries()) {
    const distance = query.near && doctor.position ? Math.round(distanceMetres(query.near, doctor.position)) : Infinity;
    const nextSlot = await findNextFreeSlot(ctx, doctor.id);
    all.push({ doctor, score: scores?.[n] ?? 1, distance, startsAt: nextSlot?.startsAt ?? null });
  }
  const best = Math.max(...all.map(({ score }) => score));
  const isNear = ({ distance }: Brute) => query.radiusKm === undefined || distance <= query.radiusKm * 1000;
  const found = all.filter((match) => match.score > 0 && match.score >= best / 2 && isNear(match));
  return found.sort((a, b) => order(a, b, query)).map(({ doctor, startsAt }) => [doctor.id, startsAt]);
}

function isMeant({ specialties, languages, feePaise }: StoredDoctor, { specialty, language, maxFee }: DoctorQuery): boolean {
  return (
    (specialty === undefined || specialties.includes(specialty)) &&
    (language === undefined || languages.includes(language)) &&
    (maxFee === undefined || feePaise <= maxFee)
  );
}

function order(a: Brute, b: Brute, { sort }: DoctorQuery): number {
  const far = (distance: number) => Math.min(distance, Number.MAX_VALUE);
  const soon = ({ startsAt }: Brute) => (startsAt === null ? Number.MAX_VALUE : Date.parse(startsAt));
  const by = {
    relevance: 0,
    distance: far(a.distance) - far(b.distance),
    fee: a.doctor.feePaise - b.doctor.feePaise,
    experience: b.doctor.experienceYears - a.doctor.experienceYears,
    'next-slot': soon(a) - soon(b),
  }[sort];
  const usual = [b.score - a.score, far(a.distance) - far(b.distance), b.doctor.experienceYears - a.doctor.experienceYears];
  const differing = [by, ...usual].find((difference) => difference !== 0);
  return differing ?? (a.doctor.id < b.doctor.id ? -1 : 1);
}
