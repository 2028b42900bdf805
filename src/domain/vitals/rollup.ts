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

/** The rollup of some readings; null of none. */
export function rollupOf(readings: readonly { value: Value; level: Level }[]): Rollup | null {
  if (readings.length === 0) return null;
  const levels = LEVELS.map(() => 0);
  const first = emptySpread();
  const second = emptySpread();
  let pressures = 0;
  for (const { value, level } of readings) {
    const nth = LEVELS.indexOf(level);
    levels[nth] = (levels[nth] ?? 0) + 1;
    addTo(first, isPressure(value) ? value.systolic : value);
    if (!isPressure(value)) continue;
    addTo(second, value.diastolic);
    pressures += 1;
  }
  return { ...first, count: readings.length, ...(pressures > 0 && { second }), levels };
}

function emptySpread(): Spread {
  return { min: Infinity, max: -Infinity, sum: 0 };
}

function addTo(spread: Spread, value: number): void {
  spread.min = Math.min(spread.min, value);
  spread.max = Math.max(spread.max, value);
  spread.sum += value;
}

/** Several rollups as one; null of none. */
export function mergeRollups(rollups: readonly Rollup[]): Rollup | null {
  return rollups.reduce<Rollup | null>((all, next) => (all === null ? next : mergedRollup(all, next)), null);
}

export function mergedRollup(a: Rollup, b: Rollup): Rollup {
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
