import type { Vitals } from './read-vitals';

/** What is known of one concept. `days` is how long it has been there. */
export type Fact = { isPresent: boolean; days: number | null; isSevere: boolean; isMild: boolean; isSudden: boolean; isWorse: boolean };

/** All that is known: from the text, from the patient's record and from answers. An absent concept is unknown, never "no". */
export type Facts = {
  concepts: ReadonlyMap<string, Fact>;
  /** The range the age may lie in, in years; null when nothing is known. */
  years: readonly [number, number] | null;
  sex: 'male' | 'female' | null;
  gestationWeeks: number | null;
  vitals: Vitals;
};

export const PLAIN_FACT: Fact = { isPresent: true, days: null, isSevere: false, isMild: false, isSudden: false, isWorse: false };
