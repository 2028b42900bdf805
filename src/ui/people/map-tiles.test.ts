import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../server/paths.mjs';

type Position = { lat: number; lng: number };
type Point = { x: number; y: number };
type Tile = Point & { z: number; left: number; top: number };
type MapScript = {
  toPixels: (position: Position, zoom: number) => Point;
  toPosition: (pixels: Point, zoom: number) => Position;
  tilesAround: (position: Position, zoom: number, view: { width: number; height: number }) => Tile[];
};

// What a browser loads as it is, without a compiler.
const { toPixels, toPosition, tilesAround } = (await import(pathToFileURL(path.join(ROOT, 'public', 'map.js')).href)) as MapScript;

const VIEW = { width: 328, height: 320 };
const position = fc.record({ lat: fc.double({ min: -84, max: 84, noNaN: true }), lng: fc.double({ min: -180, max: 179.99, noNaN: true }) });
const zoom = fc.integer({ min: 3, max: 18 });

describe('the tiles of a map', () => {
  it('are those of the web, numbered as OpenStreetMap numbers them', () => {
    // n = 2^16; x = (lng + 180) / 360 · n; y = (1 − asinh(tan lat) / π) / 2 · n (OpenStreetMap wiki, Slippy map tilenames).
    const nabha = { lat: 30.3745, lng: 76.1531 };
    const n = 2 ** 16;
    const x = Math.floor(((nabha.lng + 180) / 360) * n);
    const y = Math.floor(((1 - Math.asinh(Math.tan((nabha.lat * Math.PI) / 180)) / Math.PI) / 2) * n);
    const middle = tilesAround(nabha, 16, { width: 2, height: 2 });
    expect(middle).toHaveLength(1);
    expect(middle[0]).toMatchObject({ z: 16, x, y });
  });

  it('put a position back where it was, at every zoom', () => {
    fc.assert(
      fc.property(position, zoom, (at, level) => {
        const back = toPosition(toPixels(at, level), level);
        expect(back.lat).toBeCloseTo(at.lat, 6);
        expect(back.lng).toBeCloseTo(at.lng, 6);
      }),
    );
  });

  it('cover the whole view, also across the antimeridian, and exist', () => {
    fc.assert(
      fc.property(position, zoom, (at, level) => {
        const tiles = tilesAround(at, level, VIEW);
        const isCovered = (x: number, y: number) =>
          tiles.some(({ left, top }) => left <= x && x < left + 256 && top <= y && y < top + 256) || isBeyondPole(at, level, y);
        for (const x of [0, VIEW.width / 2, VIEW.width - 1]) for (const y of [0, VIEW.height - 1]) expect(isCovered(x, y)).toBe(true);
        for (const tile of tiles) {
          expect(Math.min(tile.x, tile.y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(tile.x, tile.y)).toBeLessThan(2 ** level);
        }
      }),
    );
  });
});

function isBeyondPole(at: Position, level: number, y: number): boolean {
  const row = toPixels(at, level).y - VIEW.height / 2 + y;
  return row < 0 || row >= 256 * 2 ** level;
}
