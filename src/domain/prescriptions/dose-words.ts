import { readNumber } from './frequency';

type DoseUnit = 'tablet' | 'capsule' | 'sachet' | 'puff' | 'drop' | 'ml';

/** A dose for a sentence: `count` as it is written, and the whole number its noun follows. */
export type DoseWords = { unit: DoseUnit; count: string; whole: number };

const WRITTEN: readonly (readonly [RegExp, DoseUnit])[] = [
  [/^(?:tab|tabs|tablets?)\.?$/, 'tablet'],
  [/^(?:cap|caps|capsules?)\.?$/, 'capsule'],
  [/^sachets?$/, 'sachet'],
  [/^puffs?$/, 'puff'],
  [/^drops?$/, 'drop'],
  [/^ml$/, 'ml'],
];
const FRACTIONS: Readonly<Record<string, string>> = { '1/2': '½', '1/4': '¼', '3/4': '¾', '0.5': '½' };

/** Reads `1 tablet`, `½ tab` or `5 ml`; null for what is not one of the known forms, which is printed as it was written. */
export function doseWords(dose: string): DoseWords | null {
  const [, count = '', noun = ''] = /^(\d+(?:\.\d+)?|[1-3]\/[24]|[½¼¾]) ?([a-z]+\.?)$/.exec(dose.trim().toLowerCase()) ?? [];
  const unit = WRITTEN.find(([pattern]) => pattern.test(noun))?.[1];
  const value = count === '' ? 0 : readNumber(count);
  if (unit === undefined || !(value > 0)) return null;
  return { unit, count: FRACTIONS[count] ?? count, whole: Math.ceil(value) };
}
