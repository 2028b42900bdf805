import type { Position } from './primitives';

/** Nine characters of 5 bits: a cell of 4.8 by 4.8 metres at the equator. */
export const GEOHASH_BITS = 45;
const CHARACTERS = 9;
const BASE32 = '0123456789bcdefghjkmnpqrstuvwxyz';

/**
 * A box of degrees with the bits that name it. A cell is halved east from west, then north from south, and so on; it never lies
 * across the 180th meridian.
 */
export type Cell = { code: number; depth: number; south: number; north: number; west: number; east: number };

/** The cells from `from` to before `to`, as numbers of {@link GEOHASH_BITS} bits. */
export type CellRange = { from: number; to: number };

export const WORLD: Cell = { code: 0, depth: 0, south: -90, north: 90, west: -180, east: 180 };

/** The standard geohash of a position, nine characters. */
export function geohashOf(position: Position): string {
  let cell = WORLD;
  while (cell.depth < GEOHASH_BITS) {
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

/** The western and eastern, or the southern and northern half of a cell. */
export function halvesOf({ code, depth, south, north, west, east }: Cell): [low: Cell, high: Cell] {
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

function textOf(code: number): string {
  let text = '';
  for (let rest = code, i = 0; i < CHARACTERS; i += 1, rest = Math.floor(rest / 32)) text = (BASE32[rest % 32] ?? '') + text;
  return text;
}
