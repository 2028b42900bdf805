import { boundingBox, distanceMetres, EARTH_METRES, type BoundingBox } from './geo';
import { GEOHASH_BITS, halvesOf, joined, WORLD, type Cell, type CellRange } from './geohash';
import type { Position } from './primitives';

/** What lies between two circles around one place, in metres. */
export type Ring = { inner: number; outer: number };

/** So many cells of one size are in the box around a circle where nothing else is said; a thin ring, which is few of them, has smaller ones. */
const CELLS_MAX = 300;
const CELLS_OF_THIN_MAX = 2000;
/** As many ranges as two queries take. */
const RANGES_MAX = 60;
/** Against rounding, in metres. */
const EDGE = 0.01;
const RADIANS = Math.PI / 180;

/**
 * Ranges of cells that together hold everything in a ring around `centre`, sorted and apart, sixty at most, and little beside it; less with
 * more cells. Also around a pole and across the 180th meridian.
 */
export function coverRing(centre: Position, { inner, outer }: Ring, cellsMax = CELLS_MAX): CellRange[] {
  const box = boundingBox(centre, outer + EDGE);
  const isPlain = box.west < box.east && box.south > -90 && box.north < 90 && box.east - box.west < 180;
  if (!isPlain) return fewer(coverAnywhere(centre, outer, RANGES_MAX / 2));
  const depth = depthFor(box, Math.min(CELLS_OF_THIN_MAX, cellsMax / (1 - Math.min(0.9, (inner / outer) ** 2))));
  const size = 2 ** (GEOHASH_BITS - depth);
  return fewer(rangesOf(cellsInRing(centre, { inner: Math.max(0, inner - EDGE), outer: outer + EDGE }, depth), size));
}

/** How often the world is halved to cells of which at most `cells` hold a box. */
function depthFor({ south, north, west, east }: BoundingBox, cells: number): number {
  const share = ((east - west) * (north - south)) / (360 * 180);
  for (let depth = Math.min(GEOHASH_BITS, Math.ceil(Math.log2(cells / share))); depth > 0; depth -= 1) {
    const { width, height } = sizeAt(depth);
    if (((east - west) / width + 2) * ((north - south) / height + 2) <= cells) return depth;
  }
  return 0;
}

function sizeAt(depth: number): { width: number; height: number } {
  return { width: 360 / 2 ** Math.ceil(depth / 2), height: 180 / 2 ** Math.floor(depth / 2) };
}

/**
 * The codes of the cells that touch a ring, sorted. Row by row: a circle is widest in a row at one latitude, and narrowest at one
 * of its edges, so two angles say which columns it touches and which lie wholly inside the inner circle.
 */
function cellsInRing(centre: Position, { inner, outer }: Ring, depth: number): number[] {
  const { width, height } = sizeAt(depth);
  const reach = halfWidths(centre, outer);
  const hole = halfWidths(centre, inner);
  const column = (lng: number) => (lng + 180) / width;
  const spreads = new Map<number, number>();
  const spreadOf = (n: number) => spreads.get(n) ?? spreads.set(n, spread(n)).get(n) ?? 0;
  // The last halving was east from west where the depth is odd.
  const [columnStep, rowStep] = depth % 2 === 1 ? [1, 2] : [2, 1];
  const codes: number[] = [];
  const rowOf = (angle: number) => Math.floor((centre.lat + angle + 90) / height);
  for (let row = rowOf(-reach.angle); row <= rowOf(reach.angle); row += 1) {
    const [south, north] = [row * height - 90, (row + 1) * height - 90];
    const widest = reach.at(Math.min(north, Math.max(south, reach.widestAt)));
    const narrowest = inner === 0 ? 0 : Math.min(hole.at(south), hole.at(north));
    const [from, to] = [Math.floor(column(centre.lng - widest)), Math.floor(column(centre.lng + widest))];
    const [insideFrom, insideTo] = [Math.ceil(column(centre.lng - narrowest)), Math.floor(column(centre.lng + narrowest)) - 1];
    for (let at = from; at <= to; at += 1) {
      if (narrowest > 0 && at >= insideFrom && at <= insideTo) continue;
      codes.push(spreadOf(at) * columnStep + spreadOf(row) * rowStep);
    }
  }
  return [...Float64Array.from(codes).sort()];
}

/** How many degrees of longitude a circle reaches to either side at a latitude, by the cosine rule; 0 where it does not reach it. */
function halfWidths(centre: Position, metres: number) {
  const angle = metres / EARTH_METRES;
  const [sine, cosine] = [Math.sin(centre.lat * RADIANS), Math.cos(centre.lat * RADIANS)];
  return {
    angle: angle / RADIANS,
    widestAt: Math.asin(Math.min(1, Math.max(-1, sine / Math.cos(angle)))) / RADIANS,
    at(lat: number): number {
      const turn = (Math.cos(angle) - sine * Math.sin(lat * RADIANS)) / (cosine * Math.cos(lat * RADIANS));
      return turn >= 1 ? 0 : Math.acos(Math.max(-1, turn)) / RADIANS;
    },
  };
}

/** The bits of a number with a zero between each and the next. */
function spread(number: number): number {
  let bits = 0;
  for (let rest = number, place = 1; rest > 0; rest = Math.floor(rest / 2), place *= 4) if (rest % 2 === 1) bits += place;
  return bits;
}

/** Cells of one size as ranges, neighbours joined. */
function rangesOf(codes: readonly number[], size: number): CellRange[] {
  const ranges: CellRange[] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.to === code * size) last.to += size;
    else ranges.push({ from: code * size, to: (code + 1) * size });
  }
  return ranges;
}

/** Joins across the smallest gaps what is more than a query takes. */
function fewer(ranges: CellRange[]): CellRange[] {
  const left = [...ranges];
  while (left.length > RANGES_MAX) {
    const gaps = left.slice(1).map(({ from }, n) => from - (left[n]?.to ?? 0));
    const at = gaps.indexOf(Math.min(...gaps));
    const [one, next] = left.slice(at, at + 2);
    if (one !== undefined && next !== undefined) left.splice(at, 2, { from: one.from, to: next.to });
  }
  return left;
}

/** The same around a pole and across the 180th meridian, by halving the world. */
function coverAnywhere(centre: Position, radiusMetres: number, cellsMax: number): CellRange[] {
  const whole: Cell[] = [];
  let partial: Cell[] = [WORLD];
  while (partial.length > 0 && whole.length + partial.length < cellsMax) {
    // The largest first: halving it leaves out most.
    const largest = partial.reduce((a, b) => (b.depth < a.depth ? b : a));
    if (largest.depth >= GEOHASH_BITS) break;
    partial = partial.filter((cell) => cell !== largest);
    for (const half of halvesOf(largest)) {
      if (leastMetres(centre, half) > radiusMetres) continue;
      if (mostMetres(centre, half) <= radiusMetres) whole.push(half);
      else partial.push(half);
    }
  }
  return joined([...whole, ...partial].map(rangeOf));
}

function rangeOf({ code, depth }: Cell): CellRange {
  const size = 2 ** (GEOHASH_BITS - depth);
  return { from: code * size, to: (code + 1) * size };
}

/**
 * Metres from a position to the nearest point of a cell. Along a parallel the distance grows with the difference of longitude, so
 * the nearest point is on the nearer meridian, and along that one it grows with the difference to one latitude.
 */
function leastMetres(from: Position, { south, north, west, east }: Cell): number {
  const isBeside = from.lng >= west && from.lng <= east;
  const lng = isBeside ? from.lng : nearerLongitude(from.lng, west, east);
  const foot = footLatitude(from, lng);
  if (foot >= south && foot <= north) return distanceMetres(from, { lat: foot, lng });
  return Math.min(distanceMetres(from, { lat: south, lng }), distanceMetres(from, { lat: north, lng }));
}

/** Metres from a position to the farthest point of a cell; never too few. */
function mostMetres(from: Position, { south, north, west, east }: Cell): number {
  // Towards the other side of the earth the farthest point may lie on an edge; such cells are only ever halved.
  if (east - west > 90 || north - south > 90 || turn(from.lng, west) > 90 || turn(from.lng, east) > 90) return Infinity;
  const lng = turn(from.lng, west) > turn(from.lng, east) ? west : east;
  return Math.max(distanceMetres(from, { lat: south, lng }), distanceMetres(from, { lat: north, lng }));
}

function nearerLongitude(lng: number, west: number, east: number): number {
  return turn(lng, west) <= turn(lng, east) ? west : east;
}

/** Degrees between two longitudes, the short way, 0 to 180. */
function turn(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return difference > 180 ? 360 - difference : difference;
}

/** The latitude, beyond the poles where need be, at which a meridian comes nearest to a position. */
function footLatitude({ lat, lng }: Position, meridian: number): number {
  const radians = Math.PI / 180;
  const across = Math.cos(lat * radians) * Math.cos((meridian - lng) * radians);
  return Math.atan2(Math.sin(lat * radians), across) / radians;
}
