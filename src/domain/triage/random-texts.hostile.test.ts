import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SYMPTOMS } from './lexicon/symptoms';
import { checkSymptoms } from './check-symptoms';
import { LEVELS } from './level';

const RUNS = 100_000;

const words = Object.values(SYMPTOMS).flatMap((terms) => terms.flatMap((list) => list.split('; ')));
const said = fc.array(
  fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom('no', 'not', 'नहीं', 'ਨਹੀਂ', 'nahi', ',', '.', '3 days', '१० दिन', 'BP 120/80', 'my baby'),
  ),
  {
    maxLength: 40,
  },
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  said.map((list) => list.join(' ')),
);

test(`${String(RUNS)} random texts are answered, none with an error`, { timeout: 600_000 }, () => {
  let slowest = 0;
  fc.assert(
    fc.property(text, fc.option(fc.double({ min: 0, max: 120, noNaN: true }), { nil: undefined }), (one, ageYears) => {
      const began = performance.now();
      const { level, questions } = checkSymptoms({ text: one, patient: { ...(ageYears !== undefined && { ageYears }) } });
      slowest = Math.max(slowest, performance.now() - began);
      return LEVELS.includes(level) && questions.length <= 6;
    }),
    { numRuns: RUNS },
  );
  console.info(`slowest of ${String(RUNS)} random texts: ${slowest.toFixed(1)} ms`);
  expect(slowest).toBeGreaterThan(0);
});
