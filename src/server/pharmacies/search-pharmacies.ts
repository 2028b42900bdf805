import type { FoundPharmacy, PharmacyQuery } from '@/domain/pharmacies/api';
import { availableOf } from '@/domain/pharmacies/schema';
import { openAt } from '@/domain/people/pharmacy-profile';
import { distanceMetres } from '@/domain/shared/geo';
import { coverRing } from '@/domain/shared/cover-ring';
import { joined, withoutRanges, type CellRange } from '@/domain/shared/geohash';
import type { Page, Position } from '@/domain/shared/primitives';
import { leastOf, sortedPage, type Sorted } from '@/domain/shared/sorted-page';
import { localDateOf } from '@/domain/shared/time';
import { getMedicine } from '@/server/medicines/get-medicine';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { stockRows, type StoredRow } from './collections';
import { inQueries, noteSpacing, ringToRead, whereIn } from './ring-to-read';

/** A circle that held too little is widened to what should hold somewhat more, by at least and at most this much. */
const MARGIN = 1.1;
const WIDER_MIN = 1.06;
const WIDER_MAX = 3;

type Found = Sorted<StoredRow> & { metres: number };

/**
 * Pharmacies that have a medicine within a radius, the nearest first. Reads one circle that should hold what the page needs and little more
 * (`ringToRead`), in one query, and a wider one where it does not; none where the page before has been. What a search costs follows
 * from what it shows, not from how many pharmacies there are. The page itself is that of a comparison with every
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
    if (radius >= limitMetres || sortedPage(sure, query).nextCursor !== null) {
      if (inner === 0) noteSpacing(ctx, query, { radius, rows: sure.length });
      return sure;
    }
    const wider = Math.sqrt(((query.limit + 1) / Math.max(1, sure.length)) * MARGIN);
    radius = Math.min(limitMetres, radius * Math.min(WIDER_MAX, Math.max(WIDER_MIN, wider)));
    cover = coverRing(centre, { inner, outer: radius });
  }
}

async function readRanges({ read }: ReadCtx, medicineId: string, ranges: readonly CellRange[]): Promise<StoredRow[]> {
  const found = inQueries(ranges).map((some) =>
    findAll(read, stockRows, { where: whereIn(medicineId, some), orderBy: [['geohash', 'asc']] }),
  );
  return (await Promise.all(found)).flat();
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
