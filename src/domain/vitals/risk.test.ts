import { expect, test } from 'vitest';
import { implausibilityOf, toStoredUnit } from './metric';
import { ADULT_RULES, Limits, levelOf, pressureClassOf, rulesFor } from './risk';

test.each([
  // CLINICAL.md 4.7, the proposed table for adults: each bound and its neighbour.
  ['spo2', 91, 'emergency'],
  ['spo2', 92, 'urgent'],
  ['spo2', 93, 'urgent'],
  ['spo2', 94, 'watch'],
  ['spo2', 96, 'none'],
  ['heart_rate', 40, 'emergency'],
  ['heart_rate', 41, 'urgent'],
  ['heart_rate', 51, 'none'],
  ['heart_rate', 90, 'none'],
  ['heart_rate', 91, 'watch'],
  ['heart_rate', 111, 'urgent'],
  ['heart_rate', 131, 'emergency'],
  ['respiratory_rate', 8, 'emergency'],
  ['respiratory_rate', 9, 'watch'],
  ['respiratory_rate', 12, 'none'],
  ['respiratory_rate', 21, 'urgent'],
  ['respiratory_rate', 25, 'emergency'],
  ['temperature', 35, 'emergency'],
  ['temperature', 35.1, 'watch'],
  ['temperature', 36.1, 'none'],
  ['temperature', 38.1, 'watch'],
  ['temperature', 39.1, 'urgent'],
  ['temperature', 40, 'emergency'],
  ['glucose', 53, 'emergency'],
  ['glucose', 54, 'urgent'],
  ['glucose', 70, 'none'],
  ['glucose', 180, 'none'],
  ['glucose', 181, 'watch'],
  ['glucose', 251, 'urgent'],
  ['glucose', 300, 'emergency'],
  ['weight', 250, 'none'],
] as const)('%s of %d in an adult is %s', (metric, value, level) => {
  expect(levelOf(metric, value, ADULT_RULES)).toBe(level);
});

test.each([
  [139, 89, 'none'],
  [140, 80, 'watch'],
  [120, 90, 'watch'],
  [160, 80, 'urgent'],
  [150, 110, 'urgent'],
  [180, 80, 'emergency'],
  [150, 120, 'emergency'],
  [90, 60, 'emergency'],
] as const)('a pressure of %d/%d in an adult is %s, by the higher of its parts', (systolic, diastolic, level) => {
  expect(levelOf('blood_pressure', { systolic, diastolic }, ADULT_RULES)).toBe(level);
});

test.each([
  [118, 78, 'normal', 'controlled'],
  [124, 78, 'elevated', 'controlled'],
  [132, 78, 'stage-1', 'controlled'],
  [138, 92, 'stage-2', 'raised'],
  [150, 112, 'stage-2', 'critical'],
  [181, 100, 'crisis', 'critical'],
] as const)('%d/%d is %s by AHA and %s by the Indian programme', (systolic, diastolic, aha, programme) => {
  expect(pressureClassOf({ systolic, diastolic })).toEqual({ aha, programme });
});

test('a child is not judged by an adult’s pulse, breathing or pressure, and its oxygen and sugar are', () => {
  const rules = rulesFor({ ageMonths: 4 });
  expect(levelOf('heart_rate', 150, rules)).toBe('none');
  expect(levelOf('respiratory_rate', 40, rules)).toBe('none');
  expect(levelOf('blood_pressure', { systolic: 85, diastolic: 50 }, rules)).toBe('none');
  expect(levelOf('spo2', 90, rules)).toBe('emergency');
  expect(levelOf('glucose', 50, rules)).toBe('emergency');
});

test('38 °C is an emergency below three months, and nothing at four', () => {
  expect(levelOf('temperature', 38, rulesFor({ ageMonths: 2 }))).toBe('emergency');
  expect(levelOf('temperature', 38, rulesFor({ ageMonths: 4 }))).toBe('none');
});

test('in pregnancy 140/90 is urgent and 160/110 an emergency, and NEWS2 is off', () => {
  const rules = rulesFor({ ageMonths: 25 * 12, isPregnant: true });
  expect(levelOf('blood_pressure', { systolic: 141, diastolic: 88 }, rules)).toBe('urgent');
  expect(levelOf('blood_pressure', { systolic: 150, diastolic: 110 }, rules)).toBe('emergency');
  expect(levelOf('heart_rate', 112, rules)).toBe('none');
});

test.each([
  ['temperature', 98.6, 'degF', 37],
  ['glucose', 5.5, 'mmol/L', 99.09],
  ['weight', 100, 'lb', 45.36],
  ['spo2', 97, '%', 97],
] as const)('%s of %d %s is kept as %d', (metric, value, unit, stored) => {
  expect(toStoredUnit(metric, value, unit)).toBe(stored);
});

test.each([
  ['spo2', 101],
  ['heart_rate', 0],
  ['temperature', 98.6],
  ['glucose', 2],
] as const)('%s of %d is no measurement of a living person', (metric, value) => {
  expect(implausibilityOf(metric, value)).toBe('impossible-value');
});

test('a pressure whose parts are swapped is impossible, and a single number is no pressure', () => {
  expect(implausibilityOf('blood_pressure', { systolic: 80, diastolic: 120 })).toBe('impossible-value');
  expect(implausibilityOf('blood_pressure', 120)).toBe('wrong-shape');
  expect(implausibilityOf('spo2', { systolic: 120, diastolic: 80 })).toBe('wrong-shape');
  expect(toStoredUnit('temperature', 37, 'K')).toBeNull();
});

test('what a doctor has set replaces the rule of that number alone, at any age', () => {
  const limits = { heart_rate: { emergency: { high: 190 }, urgent: { high: 170 }, watch: {} } };
  const child = rulesFor({ ageMonths: 4 }, limits);
  expect([150, 170, 190].map((value) => levelOf('heart_rate', value, child))).toEqual(['none', 'urgent', 'emergency']);
  expect(levelOf('spo2', 91, child)).toBe('emergency');
  expect(levelOf('heart_rate', 131, rulesFor({}, limits))).toBe('none');
});

test.each([
  [{ emergency: { low: 85, high: 99 }, urgent: { low: 88 }, watch: { low: 90 } }, true],
  [{ emergency: { high: 160 }, urgent: { high: 170 }, watch: {} }, false],
  [{ emergency: { low: 120, high: 100 }, urgent: {}, watch: {} }, false],
  [{ emergency: {}, urgent: {}, watch: {} }, false],
])('limits %o are accepted: %s', (spo2, isAccepted) => {
  expect(Limits.safeParse({ spo2 }).success).toBe(isAccepted);
});
