import { distanceMetres } from './geo';
import type { Position } from './primitives';

/** Nine characters of 5 bits: a cell of 4.8 by 4.8 metres at the equator. */
const BITS = 45;
const CHARACTERS = 9;
const BASE32 = '0123456789bcdefghjkmnpqrstuvwxyz';

/**
 * A box of degrees with the bits that name it. A cell is halved east from west, then north from south, and so on; it never lies
 * across the 180th meridian.
 */
type Cell = { code: number; depth: number; south: number; north: number; west: number; east: number };

/** The cells from `from` to before `to`, as numbers of {@link BITS} bits. */
export type CellRange = { from: number; to: number };

const WORLD: Cell = { code: 0, depth: 0, south: -90, north: 90, west: -180, east: 180 };

/** The standard geohash of a position, nine characters. */
export function geohashOf(position: Position): string {
  let cell = WORLD;
  while (cell.depth < BITS) {
    const [low, high] = halvesOf(cell);
    const isHigh = cell.depth % 2 === 0 ? position.lng >= high.west : position.lat >= high.south;
    cell = isHigh ? high : low;
  }
  return textOf(cell.code);
}

/** The first and the last geohash of a range, for a query between the two. */
export function geohashBounds({ from, to }: CellRange): { first: string; last: string } {
  return { first: textOf(from), last: textOf(to - 1) };
}

/**
 * Ranges of cells that together hold everything within `radiusMetres` of `centre`, also around a pole and across the 180th meridian:
 * at most `cellsMax` cells, neighbours joined, the tighter the more there may be.
 */
export function coverCircle(centre: Position, radiusMetres: number, cellsMax: number): CellRange[] {
  const whole: Cell[] = [];
  let partial: Cell[] = [WORLD];
  while (partial.length > 0 && whole.length + partial.length < cellsMax) {
    // The largest first: halving it leaves out most.
    const largest = partial.reduce((a, b) => (b.depth < a.depth ? b : a));
    if (largest.depth >= BITS) break;
    partial = partial.filter((cell) => cell !== largest);
    for (const half of halvesOf(largest)) {
      if (leastMetres(centre, half) > radiusMetres) continue;
      if (mostMetres(centre, half) <= radiusMetres) whole.push(half);
      else partial.push(half);
    }
  }
  return joined([...whole, ...partial].map(rangeOf));
}

/** What is in `ranges` and not in `taken`; both sorted and without overlaps, as {@link joined} leaves them. */
export function withoutRanges(ranges: readonly CellRange[], taken: readonly CellRange[]): CellRange[] {
  return ranges.flatMap((range) => {
    const left: CellRange[] = [];
    let from = range.from;
    for (const one of taken) {
      if (one.to <= from || one.from >= range.to) continue;
      if (one.from > from) left.push({ from, to: one.from });
      from = one.to;
    }
    return from < range.to ? [...left, { from, to: range.to }] : left;
  });
}

/** Sorted, with neighbours and overlaps joined. */
export function joined(ranges: readonly CellRange[]): CellRange[] {
  const all: CellRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else all.push({ ...range });
  }
  return all;
}

function halvesOf({ code, depth, south, north, west, east }: Cell): [low: Cell, high: Cell] {
  const next = { code: code * 2, depth: depth + 1 };
  if (depth % 2 === 0) {
    const middle = (west + east) / 2;
    return [
      { ...next, south, north, west, east: middle },
      { ...next, code: next.code + 1, south, north, west: middle, east },
    ];
  }
  const middle = (south + north) / 2;
  return [
    { ...next, south, north: middle, west, east },
    { ...next, code: next.code + 1, south: middle, north, west, east },
  ];
}

function rangeOf({ code, depth }: Cell): CellRange {
  const size = 2 ** (BITS - depth);
  return { from: code * size, to: (code + 1) * size };
}

function textOf(code: number): string {
  let text = '';
  for (let rest = code, i = 0; i < CHARACTERS; i += 1, rest = Math.floor(rest / 32)) text = (BASE32[rest % 32] ?? '') + text;
  return text;
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
