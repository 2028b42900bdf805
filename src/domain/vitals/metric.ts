import { z } from 'zod';

/** What is measured, with the unit it is stored and shown in. The LOINC code is the observation's in exchange with others. */
export const METRICS = {
  blood_pressure: { unit: 'mmHg', loinc: '85354-9', decimals: 0 },
  glucose: { unit: 'mg/dL', loinc: '2339-0', decimals: 0 },
  heart_rate: { unit: 'bpm', loinc: '8867-4', decimals: 0 },
  spo2: { unit: '%', loinc: '59408-5', decimals: 0 },
  temperature: { unit: 'Cel', loinc: '8310-5', decimals: 1 },
  weight: { unit: 'kg', loinc: '29463-7', decimals: 1 },
  respiratory_rate: { unit: '/min', loinc: '9279-1', decimals: 0 },
} as const;

export type Metric = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as [Metric, ...Metric[]];
export const Metric = z.enum(METRIC_NAMES, 'not-one-of');

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(METRICS, name);
}

/** A measured value in the metric's own unit; blood pressure has two parts. */
export const Pressure = z.object({ systolic: z.number(), diastolic: z.number() });
export type Pressure = z.infer<typeof Pressure>;
export type Value = number | Pressure;

export function isPressure(value: Value): value is Pressure {
  return typeof value === 'object';
}

/** Milligrams per decilitre in one millimole of glucose per litre (molar mass 180.16 g/mol). */
const MG_DL_IN_MMOL_L = 18.016;

/** How each accepted unit becomes the stored one. */
const CONVERSIONS: Readonly<Record<Metric, Readonly<Record<string, ((value: number) => number) | undefined>>>> = {
  heart_rate: { bpm: (bpm) => bpm, '/min': (bpm) => bpm },
  blood_pressure: { mmHg: (mmHg) => mmHg, 'mm[Hg]': (mmHg) => mmHg, kPa: (kPa) => kPa * 7.50062 },
  spo2: { '%': (percent) => percent },
  temperature: { Cel: (celsius) => celsius, degF: (fahrenheit) => ((fahrenheit - 32) * 5) / 9 },
  glucose: { 'mg/dL': (mg) => mg, 'mmol/L': (mmol) => mmol * MG_DL_IN_MMOL_L },
  weight: { kg: (kg) => kg, lb: (pounds) => pounds * 0.45359237 },
  respiratory_rate: { '/min': (rate) => rate },
};

/** The value in the metric's own unit, to two decimals; null for a unit the metric is not measured in. */
export function toStoredUnit(metric: Metric, value: Value, unit: string): Value | null {
  const conversions = CONVERSIONS[metric];
  const convert = Object.hasOwn(conversions, unit) ? conversions[unit] : undefined;
  if (convert === undefined) return null;
  if (!isPressure(value)) return twoDecimals(convert(value));
  return { systolic: twoDecimals(convert(value.systolic)), diastolic: twoDecimals(convert(value.diastolic)) };
}

function twoDecimals(number: number): number {
  return Math.round(number * 100) / 100;
}

/**
 * What a living person can have and a sensor can measure, in the stored unit. Wider than any alarm: what lies outside is an
 * artefact or a typing error, kept apart and neither charted nor alerted on (CLINICAL.md 4.7; the bounds are our own choice).
 */
const PLAUSIBLE: Readonly<Record<Exclude<Metric, 'blood_pressure'>, readonly [low: number, high: number]>> = {
  heart_rate: [15, 300],
  spo2: [30, 100],
  temperature: [25, 45],
  glucose: [10, 1000],
  weight: [0.3, 400],
  respiratory_rate: [2, 100],
};
const SYSTOLIC: readonly [number, number] = [40, 320];
const DIASTOLIC: readonly [number, number] = [15, 220];

/** Why a value, in the stored unit, cannot be a measurement of this metric; null when it can. */
export function implausibilityOf(metric: Metric, value: Value): 'wrong-shape' | 'impossible-value' | null {
  if (isPressure(value) !== (metric === 'blood_pressure')) return 'wrong-shape';
  if (isPressure(value)) {
    const { systolic, diastolic } = value;
    return isInside(systolic, SYSTOLIC) && isInside(diastolic, DIASTOLIC) && systolic > diastolic ? null : 'impossible-value';
  }
  return metric !== 'blood_pressure' && isInside(value, PLAUSIBLE[metric]) ? null : 'impossible-value';
}

function isInside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

/** An ordinary adult value of each metric, only to tell which of two readings is further from it. */
const ORDINARY: Readonly<Record<Metric, number>> = {
  heart_rate: 75,
  blood_pressure: 120,
  spo2: 98,
  temperature: 37,
  glucose: 110,
  weight: 60,
  respiratory_rate: 16,
};

/** How far a value is from an ordinary one, of blood pressure by its systolic part. */
export function deviationOf(metric: Metric, value: Value): number {
  return Math.abs((isPressure(value) ? value.systolic : value) - ORDINARY[metric]);
}
