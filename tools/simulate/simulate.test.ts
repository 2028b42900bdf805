import { expect, test } from 'vitest';
import { implausibilityOf } from '@/domain/vitals/metric';
import { mulberry32 } from '@/testing/seeded-random';
import { makeBox } from './box';
import { makePatient, type SimulatedReading } from './patient';
import { reduce, synthesize } from './waveform';

const DAY_MS = 86_400_000;
const MIDNIGHT = Date.parse('2026-01-04T18:30:00.000Z');

const dayOf = (story: Parameters<typeof makePatient>[1], seed = 7): SimulatedReading[] => {
  const patient = makePatient(seed, story);
  return Array.from({ length: 288 }, (_, nth) => patient.readingsAt(MIDNIGHT + (nth * DAY_MS) / 288, nth / 288)).flat();
};
const valuesOf = (readings: readonly SimulatedReading[], metric: string) =>
  readings.flatMap(({ metric: of, value }) => (of === metric && typeof value === 'number' ? [value] : []));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test.each([
  [55, 12, 99],
  [80, 16, 97],
  [120, 24, 90],
  [150, 30, 84],
])('of a pulse of %d, %d breaths and %d per cent oxygen the sensors find just that', (heartRate, respiratoryRate, spo2) => {
  const sensed = reduce(synthesize({ heartRate, respiratoryRate, spo2 }, 0, mulberry32(1)));
  expect(Math.abs(sensed.heartRate - heartRate)).toBeLessThanOrEqual(3);
  expect(Math.abs(sensed.respiratoryRate - respiratoryRate)).toBeLessThanOrEqual(1);
  expect(Math.abs(sensed.spo2 - spo2)).toBeLessThanOrEqual(2);
  expect(sensed.quality).toBeGreaterThan(0.9);
});

test('a finger that moves lowers the quality the sensor gives', () => {
  const truth = { heartRate: 70, respiratoryRate: 15, spo2: 97 };
  expect(reduce(synthesize(truth, 1, mulberry32(1))).quality).toBeLessThan(0.8);
});

test('a day follows from its seed, and the pulse is lower at night than in the afternoon', () => {
  expect(dayOf('well')).toEqual(dayOf('well'));
  const pulses = valuesOf(dayOf('well'), 'heart_rate');
  expect(mean(pulses.slice(24, 60)) + 5).toBeLessThan(mean(pulses.slice(180, 216)));
});

test('somebody well has no impossible value, and a finger that moves now and then has', () => {
  const impossible = (readings: readonly SimulatedReading[]) =>
    readings.filter(({ metric, value }) => implausibilityOf(metric as 'spo2', value) !== null).length;
  expect(impossible(dayOf('well'))).toBe(0);
  expect(impossible(dayOf('restless'))).toBeGreaterThan(0);
});

test('a decline is slow and reaches dangerous values, and a silent device sends no more', () => {
  const oxygen = valuesOf(dayOf('declining'), 'spo2');
  expect(mean(oxygen.slice(0, 80))).toBeGreaterThan(95);
  expect(mean(oxygen.slice(-10))).toBeLessThan(91);
  const last = dayOf('silent').at(-1)?.measuredAt ?? '';
  expect(Date.parse(last)).toBeLessThan(MIDNIGHT + 0.65 * DAY_MS);
});

test('a medicine box is opened after meals and after its light, some days not at all, each time once', () => {
  const box = makeBox(7, 2);
  const opened = Array.from({ length: 10 * 1440 }, (_, minute) => box.eventsAt(MIDNIGHT + minute * 60_000)).flat();
  expect(opened.length).toBeGreaterThan(30);
  expect(opened.length).toBeLessThan(40);
  expect(opened.every(({ at }) => [2, 3, 14, 15].includes(new Date(at).getUTCHours()))).toBe(true);
  const later = MIDNIGHT + 11 * DAY_MS;
  for (let n = 0; n < 20; n += 1) box.lit(1, later);
  expect(Array.from({ length: 10 }, (_, minute) => box.eventsAt(later + minute * 60_000)).flat().length).toBeGreaterThan(10);
});
