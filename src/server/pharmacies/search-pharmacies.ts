import type { FoundPharmacy, PharmacyQuery } from '@/domain/pharmacies/api';
import { availableOf } from '@/domain/pharmacies/schema';
import { isOpenAt } from '@/domain/people/pharmacy-profile';
import { distanceMetres } from '@/domain/shared/geo';
import { coverCircle, geohashBounds, joined, withoutRanges, type CellRange } from '@/domain/shared/geohash';
import type { Page, Position } from '@/domain/shared/primitives';
import { sortedPage, type Sorted } from '@/domain/shared/sorted-page';
import { localDateOf } from '@/domain/shared/time';
import { getMedicine } from '@/server/medicines/get-medicine';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { stockRows, type StoredRow } from './collections';

/** The search begins with a circle of this radius and widens it until the page is full. */
const FIRST_RADIUS_METRES = 500;
/** A wider circle has at most this many times the radius. */
const WIDER_MAX = 6;
/** What is expected in the next circle: somewhat more than the page needs. */
const MARGIN = 1.1;
/** More cells fit the circle more tightly and ask the store more often, which is no gain where there is little to leave out. */
const CELLS_WHERE_FEW = 6;
const CELLS_WHERE_MANY = 40;

type Found = Sorted<StoredRow> & { metres: number };

/**
 * Pharmacies that have a medicine within a radius, the nearest first. Reads rows of the medicine cell by cell in widening circles, none
 * twice, and stops when the page is full: what a search costs follows from what it shows, not from how many pharmacies there are.
 * The page itself is that of a comparison with every pharmacy. Throws `not-found` for a medicine that is not in the master.
 */
export async function searchPharmacies(ctx: ReadCtx, query: PharmacyQuery): Promise<Page<FoundPharmacy>> {
  await getMedicine(ctx, query.medicine);
  const centre = { lat: query.lat, lng: query.lng };
  const found = await findNearest(ctx, query, centre);
  const { items, nextCursor } = sortedPage(found, query);
  return { items: items.map((row) => toFound(row, centre, ctx.now())), nextCursor };
}

async function findNearest(ctx: ReadCtx, query: PharmacyQuery, centre: Position): Promise<Found[]> {
  const limitMetres = query.radiusKm * 1000;
  const found: Found[] = [];
  let taken: CellRange[] = [];
  for (let radius = Math.min(FIRST_RADIUS_METRES, limitMetres); ;) {
    const cover = coverCircle(centre, radius, found.length === 0 ? CELLS_WHERE_FEW : CELLS_WHERE_MANY);
    const rows = await readRanges(ctx, query.medicine, withoutRanges(cover, taken));
    taken = joined([...taken, ...cover]);
    found.push(...rows.filter((row) => isShown(row, query, ctx.now())).map((row) => measured(row, centre)));
    const sure = found.filter(({ metres }) => metres <= radius);
    if (radius >= limitMetres) return sure;
    if (sortedPage(sure, query).nextCursor !== null) return sure;
    radius = Math.min(limitMetres, radius * widening(sure.length, query.limit + 1));
  }
}

/** By how much the circle grows, if pharmacies are as close together farther out as they are here. */
function widening(have: number, want: number): number {
  if (have === 0) return WIDER_MAX;
  return Math.min(WIDER_MAX, Math.max(1.25, Math.sqrt((want / have) * MARGIN)));
}

async function readRanges({ read }: ReadCtx, medicineId: string, ranges: readonly CellRange[]): Promise<StoredRow[]> {
  const found = await Promise.all(
    ranges.map((range) => {
      const { first, last } = geohashBounds(range);
      return findAll(read, stockRows, {
        where: [
          ['medicineId', '==', medicineId],
          ['geohash', '>=', first],
          ['geohash', '<=', last],
        ],
        orderBy: [['geohash', 'asc']],
      });
    }),
  );
  return found.flat();
}

/** Whether somebody could get it there: nothing expired, and, if so asked, only where it is open now. */
function isShown({ expiresOn, pharmacy }: StoredRow, { openNow }: PharmacyQuery, now: string): boolean {
  if (expiresOn !== undefined && expiresOn < localDateOf(now, pharmacy.openingHours.timeZone)) return false;
  return !openNow || isOpenAt(pharmacy.openingHours, now);
}

function measured(row: StoredRow, centre: Position): Found {
  const metres = distanceMetres(centre, row.pharmacy.position);
  return { id: row.pharmacyId, key: [metres], item: row, metres };
}

function toFound(row: StoredRow, centre: Position, now: string): FoundPharmacy {
  const { pharmacy, state, pricePaise, brand, updatedAt } = row;
  return {
    pharmacy: { ...pharmacy, id: row.pharmacyId, openNow: isOpenAt(pharmacy.openingHours, now) },
    distanceMetres: Math.round(distanceMetres(centre, pharmacy.position)),
    stock: { state, quantity: availableOf(row), pricePaise, brand, updatedAt },
  };
}
