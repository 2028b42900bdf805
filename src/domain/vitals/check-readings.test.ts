import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReadings } from './check-readings';
import { METRICS, METRIC_NAMES } from './metric';

const NOW = '2026-03-01T12:00:00.000Z';
const orSomethingElse = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: fc.jsonValue() });
const number: fc.Arbitrary<unknown> = fc.oneof(fc.integer({ min: -10, max: 400 }), fc.double({ min: 0, max: 400, noNaN: true }));
const instant = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.date({ min: new Date('2025-02-20'), max: new Date('2026-03-02'), noInvalidDate: true }).map((date) => date.toISOString()),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['2026-02-30T10:00:00.000Z', '2026-02-28T24:00:00.000Z', '2026-02-28T10:60:00.000Z', '2026-02-28 10:00:00.000Z'],
      ...['2026-02-28T10:00:60.000Z', '2026-02-28T10:00:00,000Z', '2O26-02-28T10:00:00.000Z', '2026-02-28T1/:00:00.000Z'],
    ),
  },
);
const sent = fc.constantFrom(...METRIC_NAMES).chain((metric) =>
  fc.record(
    {
      metric: fc.oneof({ weight: 20, arbitrary: fc.constant(metric) }, { weight: 1, arbitrary: fc.constantFrom('aura', 'constructor', 7) }),
      value: orSomethingElse(
        metric === 'blood_pressure' ? fc.record({ systolic: orSomethingElse(number), diastolic: orSomethingElse(number) }) : number,
      ),
      unit: orSomethingElse(fc.constantFrom(METRICS[metric].unit, METRICS[metric].unit, 'degF', 'kPa', 'valueOf', 'x'.repeat(21))),
      measuredAt: orSomethingElse(instant),
      quality: orSomethingElse(fc.double({ min: 0, max: 1, noNaN: true })),
      systolic: number,
      diastolic: number,
      more: fc.jsonValue(),
    },
    { requiredKeys: ['metric', 'value', 'unit', 'measuredAt'] },
  ),
);

/** The same moment in a form that only the schema reads. */
function forTheSchema(reading: unknown): unknown {
  const { measuredAt } = reading as { measuredAt: unknown };
  return typeof measuredAt === 'string' ? { ...(reading as object), measuredAt: measuredAt.replace(/Z$/, '+00:00') } : reading;
}

test('a reading in the usual form is checked as the schema checks it in any other', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 20 }), (readings) => {
      const checked = checkReadings(readings, NOW);
      kept += checked.readings.length;
      expect(checked).toEqual(checkReadings(readings.map(forTheSchema), NOW));
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(0);
});

test.each(['valueOf', 'constructor', 'toString', '__proto__'])('the unit "%s" costs no other reading', (unit) => {
  const of = (one: string) => ({ metric: 'heart_rate', value: 70, unit: one, measuredAt: NOW });
  expect(checkReadings([of(unit), of('bpm')], NOW)).toMatchObject({
    readings: [{ metric: 'heart_rate', value: 70, measuredAt: NOW, atMs: Date.parse(NOW) }],
    quarantined: [{ index: 0, code: 'wrong-unit' }],
  });
});
