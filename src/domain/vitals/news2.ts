import { z } from 'zod';
import { NEWS2_SCALES, pointsOn, type News2Measure } from './news2-chart';

/** What no sensor tells: whether the patient breathes oxygen, and how awake they are (C confusion, V voice, P pain, U unresponsive). */
export const News2Observed = z.object({
  oxygen: z.enum(['yes', 'no'], 'not-one-of').optional(),
  consciousness: z.enum(['alert', 'cvpu'], 'not-one-of').optional(),
});
type News2Observed = z.infer<typeof News2Observed>;

const NEWS2_PARTS = ['respiratory_rate', 'spo2', 'oxygen', 'systolic', 'heart_rate', 'consciousness', 'temperature'] as const;
type News2Part = (typeof NEWS2_PARTS)[number];

/**
 * `score` with the points of each part and what they ask for; `incomplete` with what is missing, because a total of some parts says
 * nothing; `not-valid` where the score was never validated.
 */
export const News2 = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('score'),
    total: z.int(),
    parts: z.array(z.object({ part: z.enum(NEWS2_PARTS), points: z.int() })),
    action: z.enum(['routine', 'ward', 'urgent', 'emergency']),
  }),
  z.object({ state: z.literal('incomplete'), missing: z.array(z.enum(NEWS2_PARTS)) }),
  z.object({ state: z.literal('not-valid'), reason: z.enum(['under-16', 'pregnant', 'age-unknown']) }),
]);
export type News2 = z.infer<typeof News2>;

type Measured = Partial<Record<News2Measure, number>>;
type Profile = { ageMonths?: number | undefined; isPregnant: boolean };

const OXYGEN_POINTS = 2;
const CVPU_POINTS = 3;
const ADULT_MONTHS = 16 * 12;

/** The score of readings taken together. Below 16 and in pregnancy it was not validated, and an unknown age may be either. */
export function news2Of(measured: Measured, observed: News2Observed, { ageMonths, isPregnant }: Profile): News2 {
  if (ageMonths === undefined) return { state: 'not-valid', reason: 'age-unknown' };
  if (ageMonths < ADULT_MONTHS) return { state: 'not-valid', reason: 'under-16' };
  if (isPregnant) return { state: 'not-valid', reason: 'pregnant' };
  const points = NEWS2_PARTS.map((part) => ({ part, points: pointsOf(part, measured, observed) }));
  const parts = points.flatMap(({ part, points: known }) => (known === null ? [] : [{ part, points: known }]));
  if (parts.length < points.length) {
    return { state: 'incomplete', missing: points.flatMap(({ part, points: known }) => (known === null ? [part] : [])) };
  }
  const total = parts.reduce((sum, one) => sum + one.points, 0);
  return { state: 'score', total, parts, action: actionOf(total, Math.max(...parts.map((one) => one.points))) };
}

function pointsOf(part: News2Part, measured: Measured, { oxygen, consciousness }: News2Observed): number | null {
  if (part === 'oxygen') return oxygen === undefined ? null : Number(oxygen === 'yes') * OXYGEN_POINTS;
  if (part === 'consciousness') return consciousness === undefined ? null : Number(consciousness === 'cvpu') * CVPU_POINTS;
  const value = measured[part];
  // The chart knows whole numbers, and tenths of a degree: 36.04 °C is 36.0.
  const charted =
    value === undefined ? undefined : Math.round(value * (part === 'temperature' ? 10 : 1)) / (part === 'temperature' ? 10 : 1);
  return charted === undefined ? null : pointsOn(NEWS2_SCALES[part], charted);
}

/** The thresholds of the same report: 7 or more an emergency, 5 or 6 or any single part of 3 urgent. */
function actionOf(total: number, highest: number): 'routine' | 'ward' | 'urgent' | 'emergency' {
  if (total >= 7) return 'emergency';
  if (total >= 5 || highest === 3) return 'urgent';
  return total >= 1 ? 'ward' : 'routine';
}
