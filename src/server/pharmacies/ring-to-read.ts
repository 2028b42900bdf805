import type { PharmacyQuery } from '@/domain/pharmacies/api';
import { coverRing } from '@/domain/shared/cover-ring';
import { geohashBounds, type CellRange } from '@/domain/shared/geohash';
import type { Position } from '@/domain/shared/primitives';
import { leastOf } from '@/domain/shared/sorted-page';
import type { ReadCtx } from '@/server/platform/ctx';
import { stockRows } from './collections';

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
/** Of a circle where rows beside it cost less than finer cells do. */
const COARSE_CELLS = 40;

/** Parts of a degree in which one spacing holds: some five kilometres. */
const PARTS_OF_DEGREE = 20;
const SPACINGS_MAX = 10_000;

/** Square metres of a circle for each row in it, by medicine and cell. A guess for the next search from there, never an answer. */
type Spacings = Map<string, number>;

function spacingsOf({ ports }: ReadCtx): Spacings {
  return ports.memory.of<Spacings>('pharmacies.spacings', () => new Map());
}

function spacingKey({ medicine, lat, lng, openNow }: PharmacyQuery): string {
  return `${medicine}@${openNow ? 'open' : 'any'}@${String(Math.round(lat * PARTS_OF_DEGREE))},${String(Math.round(lng * PARTS_OF_DEGREE))}`;
}

/** Remembers how far apart the pharmacies are that have a medicine, where somebody has just looked for it. */
export function noteSpacing(ctx: ReadCtx, query: PharmacyQuery, { radius, rows }: { radius: number; rows: number }): void {
  const spacings = spacingsOf(ctx);
  const key = spacingKey(query);
  spacings.delete(key);
  spacings.set(key, radius ** 2 / Math.max(1, rows));
  const [oldest] = spacings.keys();
  if (spacings.size > SPACINGS_MAX && oldest !== undefined) spacings.delete(oldest);
}

/** The circle that should hold what a first page needs, by the last search from nearby. */
function knownRadius(ctx: ReadCtx, query: PharmacyQuery): number | undefined {
  const spacing = spacingsOf(ctx).get(spacingKey(query));
  return spacing === undefined ? undefined : Math.sqrt(spacing * (query.limit + 1) * READ_FOR_EACH);
}

type Counted = { radius: number; cover: CellRange[]; rows: number };

/**
 * A circle that holds what the page needs and little more, by counting alone: that costs one read, however many it counts up to 1,000.
 * Where somebody has looked for the medicine from nearby before, the first circle counted is what they needed; and where reads
 * cost no more than a count does, it is taken as it is.
 */
export async function ringToRead(ctx: ReadCtx, query: PharmacyQuery, centre: Position): Promise<{ radius: number; cover: CellRange[] }> {
  const inner = leastOf(query.cursor);
  const limitMetres = query.radiusKm * 1000;
  const wanted = query.limit + 1;
  const countTo = async (radius: number): Promise<Counted> => {
    const cover = coverRing(centre, { inner, outer: radius });
    return { radius, cover, rows: await countRanges(ctx, query.medicine, cover) };
  };
  const known = inner === 0 ? knownRadius(ctx, query) : undefined;
  if (known !== undefined && !ctx.remote) {
    const radius = Math.min(limitMetres, known);
    return { radius, cover: coverRing(centre, { inner, outer: radius }, COARSE_CELLS) };
  }
  let most = await countTo(Math.min(limitMetres, known ?? (inner === 0 ? NEAR_METRES : inner * NEXT_PAGE)));
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

/** As many ranges together as a query takes. */
export function inQueries(ranges: readonly CellRange[]): CellRange[][] {
  const count = Math.ceil(ranges.length / RANGES_A_QUERY);
  return Array.from({ length: count }, (_, n) => ranges.slice(n * RANGES_A_QUERY, (n + 1) * RANGES_A_QUERY));
}

export function whereIn(medicineId: string, ranges: readonly CellRange[]) {
  const bounds = ranges.map(geohashBounds).flatMap(({ first, last }) => [first, last]);
  return [['medicineId', '==', medicineId] as const, ['geohash', 'within', bounds] as const];
}
