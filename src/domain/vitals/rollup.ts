import { z } from 'zod';
import { isPressure, type Value } from './metric';
import { LEVELS, type Level } from './risk';

const Spread = z.object({ min: z.number(), max: z.number(), sum: z.number() });
type Spread = z.infer<typeof Spread>;

/**
 * What is kept of the readings of one hour: enough for every chart and figure of longer times. `second` is the diastolic part of
 * blood pressure; `levels` counts the readings of each level as it was when they came, in the order of {@link LEVELS}.
 */
export const Rollup = Spread.extend({
  count: z.int().min(1),
  second: Spread.optional(),
  levels: z.array(z.int().min(0)).length(LEVELS.length),
});
export type Rollup = z.infer<typeof Rollup>;

/** A rollup with one more reading. */
export function addToRollup(rollup: Rollup | undefined, value: Value, level: Level): Rollup {
  const [first, second] = isPressure(value) ? [value.systolic, value.diastolic] : [value, undefined];
  const levels = LEVELS.map((one, nth) => (rollup?.levels[nth] ?? 0) + (one === level ? 1 : 0));
  return {
    ...spreadWith(rollup, first),
    count: (rollup?.count ?? 0) + 1,
    ...(second !== undefined && { second: spreadWith(rollup?.second, second) }),
    levels,
  };
}

function spreadWith(spread: Spread | undefined, value: number): Spread {
  if (spread === undefined) return { min: value, max: value, sum: value };
  return { min: Math.min(spread.min, value), max: Math.max(spread.max, value), sum: spread.sum + value };
}

/** Several rollups as one; null of none. */
export function mergeRollups(rollups: readonly Rollup[]): Rollup | null {
  return rollups.reduce<Rollup | null>((all, next) => (all === null ? next : merged(all, next)), null);
}

function merged(a: Rollup, b: Rollup): Rollup {
  const second = a.second && b.second ? mergedSpread(a.second, b.second) : (a.second ?? b.second);
  return {
    ...mergedSpread(a, b),
    count: a.count + b.count,
    ...(second && { second }),
    levels: a.levels.map((count, nth) => count + (b.levels[nth] ?? 0)),
  };
}

function mergedSpread(a: Spread, b: Spread): Spread {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), sum: a.sum + b.sum };
}
