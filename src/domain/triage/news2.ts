import { NEWS2_SCALES, pointsOn } from '@/domain/vitals/news2-chart';
import type { Facts } from './facts';

/** The names that the check and the chart have for one measurement. The check knows no oxygen given. */
const MEASURES = [
  ['respiratoryRate', 'respiratory_rate'],
  ['spo2', 'spo2'],
  ['systolic', 'systolic'],
  ['pulse', 'heart_rate'],
  ['temperature', 'temperature'],
] as const;

const ADULT_YEARS_MIN = 16;

/**
 * The points of the values that are known, for adults who are not pregnant; null for others, for whom the score is not valid. A
 * value that is missing has none, so the sum is a least one and never shown as a score.
 */
export function leastNews2({ vitals, years, concepts }: Facts): number | null {
  const isAdult = years !== null && years[0] >= ADULT_YEARS_MIN;
  if (!isAdult || concepts.get('pregnant')?.isPresent === true) return null;
  const confused = ['confusion', 'unconscious'].some((concept) => concepts.get(concept)?.isPresent === true) ? 3 : 0;
  return MEASURES.reduce((sum, [name, measure]) => {
    const value = vitals[name];
    return value === undefined ? sum : sum + pointsOn(NEWS2_SCALES[measure], value);
  }, confused);
}
