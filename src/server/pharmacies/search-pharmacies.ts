import type { FoundPharmacy, PharmacyQuery } from '@/domain/pharmacies/api';
import { availableOf } from '@/domain/pharmacies/schema';
import { openAt } from '@/domain/people/pharmacy-profile';
import { distanceMetres } from '@/domain/shared/geo';
import { coverRing } from '@/domain/shared/cover-ring';
import { geohashBounds, joined, withoutRanges, type CellRange } from '@/domain/shared/geohash';
import type { Page, Position } from '@/domain/shared/primitives';
import { leastOf, sortedPage, type Sorted } from '@/domain/shared/sorted-page';
import { localDateOf } from '@/domain/shared/time';
import { getMedicine } from '@/server/medicines/get-medicine';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { stockRows, type StoredRow } from './collections';

/** Further than this is looked only where there is too little. */
const NEAR_METRES = 10_000;
/** As far as this, times the distance of the last one shown, the next page is counted first. */
const NEXT_PAGE = 1.6;
/** Fewer than this many rows are no sign of how many there are farther out. */
const SIGN_MIN = 5;
/** Rows that are read for each that is wanted: cells reach over the circle, and what is expired or closed is not shown. */
const READ_FOR_EACH = 1.3;
/** More than this many for each, and a smaller circle is counted first. */
const TOO_MANY_FOR_EACH = 1.7;
const COUNTS_MAX = 8;
const RANGES_A_QUERY = 30;
/** A circle that held too little is widened to what should hold somewhat more, by at least and at most this much. */
const MARGIN = 1.1;
const WIDER_MIN = 1.06;
const WIDER_MAX = 3;

type Found = Sorted<StoredRow> & { metres: number };

/**
 * Pharmacies that have a medicine within a radius, the nearest first. Counts the rows of the medicine in circles until one holds what the
 * page needs and little more, and reads that one; each circle is one query, and none is read where the page before has been. What
 * a search costs follows from what it shows, not from how many pharmacies there are. The page itself is that of a comparison with every
 * pharmacy. Throws `not-found` for a medicine that is not in the master.
 */
export async function searchPharmacies(ctx: ReadCtx, query: PharmacyQuery): Promise<Page<FoundPharmacy>> {
  await getMedicine(ctx, query.medicine);
  const centre = { lat: query.lat, lng: query.lng };
  const found = await findNearest(ctx, query, centre);
  const { items, nextCursor } = sortedPage(found, query);
  const isOpen = openAt(ctx.now());
  return { items: items.map((row) => toFound(row, centre, isOpen)), nextCursor };
}

async function findNearest(ctx: ReadCtx, query: PharmacyQuery, centre: Position): Promise<Found[]> {
  const inner = leastOf(query.cursor);
  const limitMetres = query.radiusKm * 1000;
  const at = { now: ctx.now(), isOpen: openAt(ctx.now()) };
  const found: Found[] = [];
  let taken: CellRange[] = [];
  let { radius, cover } = await ringToRead(ctx, query, centre);
  for (;;) {
    const rows = await readRanges(ctx, query.medicine, withoutRanges(cover, taken));
    taken = joined([...taken, ...cover]);
    found.push(...rows.filter((row) => isShown(row, query, at)).map((row) => measured(row, centre)));
    const sure = found.filter(({ metres }) => metres <= radius);
    if (radius >= limitMetres || sortedPage(sure, query).nextCursor !== null) return sure;
    const wider = Math.sqrt(((query.limit + 1) / Math.max(1, sure.length)) * MARGIN);
    radius = Math.min(limitMetres, radius * Math.min(WIDER_MAX, Math.max(WIDER_MIN, wider)));
    cover = coverRing(centre, { inner, outer: radius });
  }
}

type Counted = { radius: number; cover: CellRange[]; rows: number };

/** A circle that holds what the page needs, by counting alone: that costs one read, however many it counts up to 1,000. */
async function ringToRead(ctx: ReadCtx, query: PharmacyQuery, centre: Position): Promise<Counted> {
  const inner = leastOf(query.cursor);
  const limitMetres = query.radiusKm * 1000;
  const wanted = query.limit + 1;
  const countTo = async (radius: number): Promise<Counted> => {
    const cover = coverRing(centre, { inner, outer: radius });
    return { radius, cover, rows: await countRanges(ctx, query.medicine, cover) };
  };
  let most = await countTo(Math.min(limitMetres, inner === 0 ? NEAR_METRES : inner * NEXT_PAGE));
  while (most.rows < wanted && most.radius < limitMetres) {
    const isSign = most.rows >= SIGN_MIN;
    const unsure = most.radius < NEAR_METRES ? NEAR_METRES : limitMetres;
    const radius = isSign ? most.radius * Math.sqrt((wanted * READ_FOR_EACH) / most.rows) : unsure;
    most = await countTo(Math.min(limitMetres, radius));
  }
  let least = { radius: inner, rows: 0 };
  for (let counts = 1; counts < COUNTS_MAX && most.rows > wanted * TOO_MANY_FOR_EACH; counts += 1) {
    // As if they stood alike everywhere between the two.
    const share = (wanted * READ_FOR_EACH - least.rows) / (most.rows - least.rows);
    const between = await countTo(Math.sqrt(least.radius ** 2 + (most.radius ** 2 - least.radius ** 2) * share));
    if (between.rows < wanted) least = between;
    else most = between;
  }
  return most;
}

async function countRanges({ read }: ReadCtx, medicineId: string, ranges: readonly CellRange[]): Promise<number> {
  const counts = inQueries(ranges).map((some) => read.count(stockRows, { where: whereIn(medicineId, some) }));
  return (await Promise.all(counts)).reduce((sum, rows) => sum + rows, 0);
}

async function readRanges({ read }: ReadCtx, medicineId: string, ranges: readonly CellRange[]): Promise<StoredRow[]> {
  const found = inQueries(ranges).map((some) =>
    findAll(read, stockRows, { where: whereIn(medicineId, some), orderBy: [['geohash', 'asc']] }),
  );
  return (await Promise.all(found)).flat();
}

/** As many ranges together as a query takes. */
function inQueries(ranges: readonly CellRange[]): CellRange[][] {
  const count = Math.ceil(ranges.length / RANGES_A_QUERY);
  return Array.from({ length: count }, (_, n) => ranges.slice(n * RANGES_A_QUERY, (n + 1) * RANGES_A_QUERY));
}

function whereIn(medicineId: string, ranges: readonly CellRange[]) {
  const bounds = ranges.map(geohashBounds).flatMap(({ first, last }) => [first, last]);
  return [['medicineId', '==', medicineId] as const, ['geohash', 'within', bounds] as const];
}

/** Whether somebody could get it there: nothing expired, and, if so asked, only where it is open now. */
function isShown(
  { expiresOn, pharmacy }: StoredRow,
  { openNow }: PharmacyQuery,
  { now, isOpen }: { now: string; isOpen: IsOpen },
): boolean {
  if (expiresOn !== undefined && expiresOn < localDateOf(now, pharmacy.openingHours.timeZone)) return false;
  return !openNow || isOpen(pharmacy.openingHours);
}

function measured(row: StoredRow, centre: Position): Found {
  const metres = distanceMetres(centre, row.pharmacy.position);
  return { id: row.pharmacyId, key: [metres], item: row, metres };
}

type IsOpen = ReturnType<typeof openAt>;

function toFound(row: StoredRow, centre: Position, isOpen: IsOpen): FoundPharmacy {
  const { pharmacy, state, pricePaise, brand, updatedAt } = row;
  return {
    pharmacy: { ...pharmacy, id: row.pharmacyId, openNow: isOpen(pharmacy.openingHours) },
    distanceMetres: Math.round(distanceMetres(centre, pharmacy.position)),
    stock: { state, quantity: availableOf(row), pricePaise, brand, updatedAt },
  };
}
