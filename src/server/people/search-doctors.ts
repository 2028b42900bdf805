import { scoreDoctors } from '@/domain/people/doctor-search';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { distanceMetres } from '@/domain/shared/geo';
import { FoundDoctor, type DoctorQuery, type DoctorSort } from '@/domain/people/api';
import type { Page } from '@/domain/shared/primitives';
import type { Slot } from '@/domain/scheduling/slots';
import { SORTS_LAST, sortedPage, type SortKey } from '@/domain/shared/sorted-page';
import { findNextFreeSlots } from '@/server/scheduling/list-free-slots';
import { listSearchableDoctors } from './listed-doctors';
import type { ReadCtx } from '@/server/platform/ctx';

/** To sort by the next free slot, slots must be looked up before the page is known; so many of the best matches are. */
const SLOTS_LOOKED_UP_MAX = 200;

type Match = { doctor: DoctorProfile; score: number; distanceMetres?: number };

/**
 * Doctors patients can book who meet every condition, as the query orders them. Matching is done in memory over the kept list
 * of doctors: about 15 ms for 5,000 of them, and no document read but the list's stamp. What costs reads is the next free
 * slot, which is looked up for the page shown alone; only sorting by it looks further, at the 200 best matches and no more.
 */
export async function searchDoctors(ctx: ReadCtx, query: DoctorQuery): Promise<Page<FoundDoctor>> {
  const matches = matchesOf(query, await listSearchableDoctors(ctx));
  const { sort } = query;
  if (sort === 'next-slot') return bySlot(ctx, query, matches);
  const sorted = matches.map((match) => ({ id: match.doctor.id, key: keyOf(match, sort), item: match }));
  const { items, nextCursor } = sortedPage(sorted, query);
  const slots = await findNextFreeSlots(
    ctx,
    items.map(({ doctor }) => doctor.id),
  );
  return { items: items.map((match) => shown(match, slots)), nextCursor };
}

async function bySlot(ctx: ReadCtx, query: DoctorQuery, matches: readonly Match[]): Promise<Page<FoundDoctor>> {
  const all = matches.map((match) => ({ id: match.doctor.id, key: keyOf(match, 'relevance'), item: match }));
  const best = sortedPage(all, { limit: SLOTS_LOOKED_UP_MAX }).items;
  const slots = await findNextFreeSlots(
    ctx,
    best.map(({ doctor }) => doctor.id),
  );
  const sorted = best.map((match) => {
    const startsAt = slots.get(match.doctor.id)?.startsAt;
    const soonest = startsAt === undefined ? SORTS_LAST : Date.parse(startsAt);
    return { id: match.doctor.id, key: [soonest, ...keyOf(match, 'relevance')], item: shown(match, slots) };
  });
  return sortedPage(sorted, query);
}

function matchesOf(query: DoctorQuery, doctors: readonly DoctorProfile[]): Match[] {
  const { specialty, language, maxFee, near, radiusKm } = query;
  const fitting = doctors.filter((doctor) => {
    if (specialty !== undefined && !doctor.specialties.includes(specialty)) return false;
    if (language !== undefined && !doctor.languages.includes(language)) return false;
    return maxFee === undefined || doctor.feePaise <= maxFee;
  });
  const matches = scoreDoctors(query.q ?? '', fitting);
  if (near === undefined) return matches;
  return matches
    .map(({ doctor, score }): Match => {
      return doctor.position ? { doctor, score, distanceMetres: Math.round(distanceMetres(near, doctor.position)) } : { doctor, score };
    })
    .filter((match) => radiusKm === undefined || (match.distanceMetres ?? Infinity) <= radiusKm * 1000);
}

/** What the caller asked for decides; between equals how well they match, then how near, then how long they have practised. */
function keyOf(match: Match, sort: Exclude<DoctorSort, 'next-slot'>): SortKey {
  const { doctor } = match;
  const distance = match.distanceMetres ?? SORTS_LAST;
  const usual = [-match.score, distance, -doctor.experienceYears];
  switch (sort) {
    case 'relevance':
      return usual;
    case 'distance':
      return [distance, ...usual];
    case 'fee':
      return [doctor.feePaise, ...usual];
    case 'experience':
      return [-doctor.experienceYears, ...usual];
  }
}

/** Parsed, because a page shows this without the door that would strip what is private. */
function shown({ doctor, distanceMetres: metres }: Match, slots: ReadonlyMap<string, Slot | null>): FoundDoctor {
  return FoundDoctor.parse({ ...doctor, distanceMetres: metres, nextSlot: slots.get(doctor.id) ?? null });
}
