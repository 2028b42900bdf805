import type { DoctorQuery, DoctorSort, FoundDoctor, FoundDoctors, Understood } from '@/domain/people/api';
import { leastScoreKept } from '@/domain/people/doctor-search';
import { numbersFor } from '@/domain/people/emergency-kinds';
import { boundingBox, distanceMetres, isInBox } from '@/domain/shared/geo';
import type { Position } from '@/domain/shared/primitives';
import { compareSorted, smallestAfter, SORTS_LAST, sortedPage, type Sorted } from '@/domain/shared/sorted-page';
import { TICK_MS } from '@/domain/scheduling/slots';
import { loadHours, loadNextFree, momentOf, nextFree, nextSlot, type Moment } from '@/server/scheduling/calendars';
import type { Reader } from '@/server/platform/store/port';
import { getDoctorIndex, type DoctorIndex, type IndexedDoctor } from './doctor-index';
import type { ReadCtx } from '@/server/platform/ctx';

/** So many more than the page are made exact at first, for whoever is booked moves back; twice as many each time that was not enough. */
const SETTLED_AHEAD = 20;

type Match = Sorted<IndexedDoctor> & { key: number[] };

/**
 * Doctors patients can book who meet every condition, as the query orders them, over all who match. It works in memory over the
 * index of doctors; what is read from the store are changes since the last search, and the bookings of doctors whose next free
 * slot is shown, or decides who is shown, and is not known.
 */
export async function searchDoctors(ctx: ReadCtx, query: DoctorQuery): Promise<FoundDoctors> {
  const index = await getDoctorIndex(ctx);
  const moment = momentOf(ctx.now());
  const { matches, understood } = matchesOf(query, index);
  const first = query.sort === 'next-slot' ? await settleUpToPage(ctx.read, matches, query, moment) : matches;
  const { items, nextCursor } = sortedPage(first, query);
  await loadNextFree(
    ctx.read,
    items.map(({ calendar }) => calendar),
    moment,
  );
  return { items: items.map((doctor) => toFound(doctor, query, moment)), nextCursor, understood };
}

/**
 * Puts the next free slots first in the keys, exact wherever that decides the page, and returns the matches from the page on. A
 * bound is never later than the exact time, so a match behind the page by its bound lies behind it; all others are made exact
 * until the page no longer changes.
 */
async function settleUpToPage(reader: Reader, matches: readonly Match[], query: DoctorQuery, moment: Moment): Promise<Match[]> {
  const { limit, cursor } = query;
  await loadHours(
    reader,
    matches.map(({ item }) => item.calendar),
  );
  let open = matches.filter((match) => !putSoonest(match, moment));
  for (let ahead = SETTLED_AHEAD; ; ahead *= 2) {
    const first = smallestAfter(matches, limit + 1 + ahead, cursor);
    if (!open.some(isUpTo(first[limit]))) return first;
    const deciding = open.filter(isUpTo(first[limit + ahead]));
    await loadNextFree(
      reader,
      deciding.map(({ item }) => item.calendar),
      moment,
    );
    open = open.filter((match) => !putSoonest(match, moment));
  }
}

/** Sets the first part of the key. Returns whether it is exact. */
function putSoonest({ key, item }: Match, moment: Moment): boolean {
  const { tick, isExact } = nextFree(item.calendar, moment);
  key[0] = tick === null ? SORTS_LAST : tick * TICK_MS;
  return isExact;
}

/** Whether a match sorts before `last` or is it; before the page counts, for it may move into it. A page that is not full may take in anybody. */
function isUpTo(last: Match | undefined): (match: Match) => boolean {
  return (match) => last === undefined || compareSorted(match, last) <= 0;
}

function matchesOf(query: DoctorQuery, { doctors, words }: DoctorIndex): { matches: Match[]; understood: Understood } {
  const meant = doctors().filter(meets(query));
  const { scores, complaint, standIn } = words.match(
    query.q ?? '',
    meant.map((doctor) => doctor.words),
  );
  const least = scores === null ? -Infinity : leastScoreKept(scores);
  const metresTo = ruler(query);
  const matches: Match[] = [];
  for (const [n, doctor] of meant.entries()) {
    const score = scores?.[n] ?? 0;
    if (score < least) continue;
    const metres = metresTo(doctor);
    if (metres !== null) matches.push({ id: doctor.id, key: keyOf(doctor, { sort: query.sort, score, metres }), item: doctor });
  }
  const { specialties, emergencies } = complaint;
  const understood = { specialties: [...specialties.keys()], standIn, emergencies: [...emergencies], callFirst: numbersFor(emergencies) };
  return { matches, understood };
}

/** The conditions on a doctor that neither words nor places decide. */
function meets({ specialty, language, maxFee }: DoctorQuery): (doctor: IndexedDoctor) => boolean {
  return ({ toFoundDoctor: { specialties, languages, feePaise } }) => {
    if (specialty !== undefined && !specialties.includes(specialty)) return false;
    if (language !== undefined && !languages.includes(language)) return false;
    return maxFee === undefined || feePaise <= maxFee;
  };
}

/**
 * Measures how far a doctor is, in whole metres: null beyond the radius, {@link SORTS_LAST} where the doctor or the query names
 * no place and no radius is asked for.
 */
function ruler({ near, radiusKm }: DoctorQuery): (doctor: IndexedDoctor) => number | null {
  if (near === undefined) return () => SORTS_LAST;
  if (radiusKm === undefined) return (doctor) => metresBetween(near, doctor) ?? SORTS_LAST;
  const radius = radiusKm * 1000;
  // A metre more, because distances are rounded before they are compared.
  const box = boundingBox(near, radius + 1);
  return (doctor) => {
    const { position } = doctor.toFoundDoctor;
    const metres = position !== undefined && isInBox(position, box) ? metresBetween(near, doctor) : null;
    return metres !== null && metres <= radius ? metres : null;
  };
}

function metresBetween(near: Position, { toFoundDoctor: { position } }: IndexedDoctor): number | null {
  return position === undefined ? null : Math.round(distanceMetres(near, position));
}

/** What the caller asked for decides; between equals how well they match, then how near, then how long they have practised. */
function keyOf({ toFoundDoctor }: IndexedDoctor, { sort, score, metres }: { sort: DoctorSort; score: number; metres: number }): number[] {
  const { experienceYears, feePaise } = toFoundDoctor;
  switch (sort) {
    case 'relevance':
      return [-score, metres, -experienceYears];
    case 'distance':
      return [metres, -score, -experienceYears];
    case 'fee':
      return [feePaise, -score, metres, -experienceYears];
    case 'experience':
      return [-experienceYears, -score, metres];
    case 'next-slot':
      return [0, -score, metres, -experienceYears];
  }
}

function toFound(doctor: IndexedDoctor, { near }: DoctorQuery, moment: Moment): FoundDoctor {
  const metres = near === undefined ? null : metresBetween(near, doctor);
  return { ...doctor.toFoundDoctor, ...(metres !== null && { distanceMetres: metres }), nextSlot: nextSlot(doctor.calendar, moment) };
}
