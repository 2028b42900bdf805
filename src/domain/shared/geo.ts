import type { Position } from './primitives';

/** The earth's mean radius in metres (IUGG, R1). */
export const EARTH_METRES = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Metres between two positions along the sphere (haversine); within 0.6 % of the real earth. */
export function distanceMetres(a: Position, b: Position): number {
  const latitude = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const longitude = Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  const half = latitude + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * longitude;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** A box in degrees. `west` is greater than `east` when the box lies across the 180th meridian. */
export type BoundingBox = { south: number; north: number; west: number; east: number };

/** The smallest box of degrees that holds everything within `radiusMetres` of `centre`. */
export function boundingBox(centre: Position, radiusMetres: number): BoundingBox {
  const angle = radiusMetres / EARTH_METRES;
  const south = centre.lat - degrees(angle);
  const north = centre.lat + degrees(angle);
  // Around a pole every longitude is near.
  if (south <= -90 || north >= 90) return { south: Math.max(south, -90), north: Math.min(north, 90), west: -180, east: 180 };
  const reach = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(centre.lat)))));
  return { south, north, west: wrapped(centre.lng - reach), east: wrapped(centre.lng + reach) };
}

/** Whether a position lies in a box, its edges included. */
export function isInBox({ lat, lng }: Position, { south, north, west, east }: BoundingBox): boolean {
  const isBetween = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return lat >= south && lat <= north && isBetween;
}

function wrapped(longitude: number): number {
  if (longitude < -180) return longitude + 360;
  return longitude > 180 ? longitude - 360 : longitude;
}
