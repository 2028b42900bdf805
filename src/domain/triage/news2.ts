import type { Facts } from './facts';

/** Points of a value: the first bound it does not exceed. */
type Bands = readonly (readonly [max: number, points: number])[];

/** RCP NEWS2, 2017, without the scale for oxygen given. */
const BANDS = {
  respiratoryRate: [
    [8, 3],
    [11, 1],
    [20, 0],
    [24, 2],
    [Infinity, 3],
  ],
  spo2: [
    [91, 3],
    [93, 2],
    [95, 1],
    [Infinity, 0],
  ],
  systolic: [
    [90, 3],
    [100, 2],
    [110, 1],
    [219, 0],
    [Infinity, 3],
  ],
  pulse: [
    [40, 3],
    [50, 1],
    [90, 0],
    [110, 1],
    [130, 2],
    [Infinity, 3],
  ],
  temperature: [
    [35, 3],
    [36, 1],
    [38, 0],
    [39, 1],
    [Infinity, 2],
  ],
} as const satisfies Record<string, Bands>;

const pointsOf = (bands: Bands, value: number | undefined): number =>
  value === undefined ? 0 : (bands.find(([max]) => value <= max)?.[1] ?? 0);

const ADULT_YEARS_MIN = 16;

/**
 * The points of the values that are known, for adults who are not pregnant; null for others, for whom the score is not valid. A
 * value that is missing has none, so the sum is a least one and never shown as a score.
 */
export function leastNews2({ vitals, years, concepts }: Facts): number | null {
  const isAdult = years !== null && years[0] >= ADULT_YEARS_MIN;
  if (!isAdult || concepts.get('pregnant')?.isPresent === true) return null;
  const confused = ['confusion', 'unconscious'].some((concept) => concepts.get(concept)?.isPresent === true) ? 3 : 0;
  return Object.entries(BANDS).reduce((sum, [name, bands]) => sum + pointsOf(bands, vitals[name as keyof typeof BANDS]), confused);
}
