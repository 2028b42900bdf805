import { z } from 'zod';
import { Locale, LocalDate } from '@/domain/shared/primitives';
import { LEVELS } from './level';

const Count = z.int().min(0);

/** How many finished symptom checks of one day came out how. No text, no answer, nobody: only numbers. */
export const CheckTally = z.object({
  on: LocalDate.describe('the day in UTC'),
  levels: z.record(z.enum(LEVELS), Count),
  locales: z.record(Locale, Count),
  model: Count.describe('those in which a language model had a part'),
  fallback: Count.describe('those in which it should have had one and did not'),
});
export type CheckTally = z.infer<typeof CheckTally>;

export const emptyTally = (on: string): CheckTally => ({
  on,
  levels: { unclear: 0, self_care: 0, routine: 0, urgent: 0, emergency: 0 },
  locales: { en: 0, hi: 0, pa: 0 },
  model: 0,
  fallback: 0,
});

/** Two tallies of the same day together. */
export function addTallies(one: CheckTally, other: CheckTally): CheckTally {
  const added = <K extends string>(a: Record<K, number>, b: Record<K, number>) =>
    Object.fromEntries(Object.entries<number>(a).map(([key, count]) => [key, count + b[key as K]])) as Record<K, number>;
  return {
    on: one.on,
    levels: added(one.levels, other.levels),
    locales: added(one.locales, other.locales),
    model: one.model + other.model,
    fallback: one.fallback + other.fallback,
  };
}
