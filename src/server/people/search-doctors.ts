import type { DoctorQuery, DoctorSort, FoundDoctor } from '@/domain/people/api';
import { withoutFarWorse } from '@/domain/people/doctor-search';
import { boundingBox, distanceMetres, isInBox } from '@/domain/shared/geo';
import type { Page } from '@/domain/shared/primitives';
import { compareSorted, smallestAfter, SORTS_LAST, sortedPage, type Sorted } from '@/domain/shared/sorted-page';
import { TICK_MS, type Slot } from '@/domain/scheduling/slots';
import { momentOf, type Moment } from '@/server/scheduling/calendars';
import { getDoctorIndex, type DoctorIndex, type IndexedDoctor } from './doctor-index';
import type { ReadCtx } from '@/server/platform/ctx';

/** So many more than the page are made exact at first, for whoever is booked moves back; twice as many each time that was not enough. */
const SETTLED_AHEAD = 20;

type Match = { doctor: IndexedDoctor; score: number; distance: number | null };
type SortedMatch = Sorted<Match> & { key: number[] };

/**
 * Doctors patients can book who meet every condition, as the query orders them, over all who match. It works in memory over the
 * index of doctors; what is read from the store are changes since the last search, and the bookings of doctors whose next free
 * slot is shown, or decides who is shown, and is not known.
 */
export async function searchDoctors(ctx: ReadCtx, query: DoctorQuery): Promise<Page<FoundDoctor>> {
  const index = await getDoctorIndex(ctx);
  const moment = momentOf(ctx.now());
  const sorted = matchesOf(query, index).map((match): SortedMatch => ({ id: match.doctor.id, key: keyOf(match, query.sort), item: match }));
  if (query.sort === 'next-slot') await settleUpToPage(ctx, { index, moment, sorted, query });
  const { items, nextCursor } = sortedPage(sorted, query);
  const ids = items.map(({ doctor }) => doctor.id);
  const slots = await index.calendars.findNextSlots(ctx, ids, moment);
  return { items: items.map((match) => toFound(match, slots)), nextCursor };
}

/**
 * Puts the next free slots first in the keys, exact wherever that decides the page. A bound is never later than the exact
 * time, so who lies behind the page by a bound lies behind it; all others are made exact until the page no longer changes.
 */
async function settleUpToPage(
  ctx: ReadCtx,
  { index, moment, sorted, query }: { index: DoctorIndex; moment: Moment; sorted: readonly SortedMatch[]; query: DoctorQuery },
): Promise<void> {
  const { calendars } = index;
  await calendars.loadHours(
    ctx,
    sorted.map(({ id }) => id),
  );
  let open = sorted.filter((one) => !putSoonest(one, index, moment));
  for (let ahead = SETTLED_AHEAD; open.some(upToPage(sorted, query, 0)); ahead *= 2) {
    const deciding = open.filter(upToPage(sorted, query, ahead));
    await calendars.findNextSlots(
      ctx,
      deciding.map(({ id }) => id),
      moment,
    );
    open = open.filter((one) => !putSoonest(one, index, moment));
  }
}

/** Sets the first part of the key. Returns whether it is exact. */
function putSoonest(one: SortedMatch, { calendars }: DoctorIndex, moment: Moment): boolean {
  const { tick, isExact } = calendars.nextFree(one.id, moment);
  one.key[0] = tick === null ? SORTS_LAST : tick * TICK_MS;
  return isExact;
}

/** Whether one sorts before the end of the page, or so many places behind it; before the page counts, for it may move into it. */
function upToPage(sorted: readonly SortedMatch[], { limit, cursor }: DoctorQuery, ahead: number): (one: SortedMatch) => boolean {
  const count = limit + 1 + ahead;
  const last = smallestAfter(sorted, count, cursor)[count - 1];
  // A page that is not full may take in anybody.
  return (one) => last === undefined || compareSorted(one, last) <= 0;
}

function matchesOf(query: DoctorQuery, index: DoctorIndex): Match[] {
  const { specialty, language, maxFee } = query;
  const scorer = index.words.scorer(query.q ?? '');
  const matches: Match[] = [];
  for (const doctor of index.doctors()) {
    const { specialties, languages, feePaise } = doctor.shown;
    if (specialty !== undefined && !specialties.includes(specialty)) continue;
    if (language !== undefined && !languages.includes(language)) continue;
    if (maxFee !== undefined && feePaise > maxFee) continue;
    matches.push({ doctor, score: scorer === null ? 0 : scorer(doctor.words), distance: null });
  }
  return nearEnough(query, scorer === null ? matches : withoutFarWorse(matches));
}

/** Adds the distance, and keeps who is within the radius. */
function nearEnough({ near, radiusKm }: DoctorQuery, matches: readonly Match[]): Match[] {
  if (near === undefined) return [...matches];
  const radius = radiusKm === undefined ? null : radiusKm * 1000;
  // A metre more, because distances are rounded before they are compared.
  const box = radius === null ? null : boundingBox(near, radius + 1);
  const found: Match[] = [];
  for (const { doctor, score } of matches) {
    const { position } = doctor.shown;
    const isOutside = box !== null && (position === undefined || !isInBox(position, box));
    if (isOutside) continue;
    const distance = position === undefined ? null : Math.round(distanceMetres(near, position));
    if (radius === null || (distance !== null && distance <= radius)) found.push({ doctor, score, distance });
  }
  return found;
}

/** What the caller asked for decides; between equals how well they match, then how near, then how long they have practised. */
function keyOf({ doctor, score, distance }: Match, sort: DoctorSort): number[] {
  const { experienceYears, feePaise } = doctor.shown;
  const metres = distance ?? SORTS_LAST;
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

function toFound({ doctor, distance }: Match, slots: ReadonlyMap<string, Slot | null>): FoundDoctor {
  return { ...doctor.shown, ...(distance !== null && { distanceMetres: distance }), nextSlot: slots.get(doctor.id) ?? null };
}
