import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, line } from '@/domain/shared/primitives';
import { Metric, Pressure, implausibilityOf, toStoredUnit, type Value } from './metric';
import { AlertLevel, LEVELS } from './risk';

/** Whose readings a caller may ask for: their own where absent. */
export const OfPatient = z.object({ patientId: idOf('usr').optional() });

/** What a device is; a gateway passes on the readings of several sensors. */
export const DEVICE_KINDS = [
  'gateway',
  'blood-pressure-cuff',
  'pulse-oximeter',
  'thermometer',
  'glucose-meter',
  'scale',
  'wearable',
  'medicine-box',
] as const;

/** A device that posts readings of one patient. */
export const Device = z.object({
  id: idOf('dev'),
  patientId: idOf('usr'),
  name: line(80),
  kind: z.enum(DEVICE_KINDS, 'not-one-of'),
  createdAt: Instant,
  lastSeenAt: Instant.optional(),
  /** How far the device's clock is ahead, in seconds, when its latest batch came from the future. */
  clockAheadSeconds: z.int().optional(),
  revokedAt: Instant.optional(),
});
export type Device = z.infer<typeof Device>;

/** A value as it is sent and shown: a number, or the two parts of blood pressure. */
export const ReadingValue = z.union([z.number(), Pressure]);

/** A stored reading, in the metric's own unit. */
export const Reading = z.object({
  metric: Metric,
  value: ReadingValue,
  unit: z.string(),
  measuredAt: Instant,
  receivedAt: Instant,
  /** The device or the person it came from. */
  source: z.string(),
  quality: z.number().min(0).max(1).optional(),
  /** By the patient's present rules. */
  level: z.enum(LEVELS),
});
export type Reading = z.infer<typeof Reading>;

/**
 * An alert: everything one metric of one patient does from the first dangerous reading until calm readings in a row. `level` is
 * the present one, `worst` the worst value seen.
 */
export const Alert = z.object({
  id: idOf('alr'),
  patientId: idOf('usr'),
  metric: Metric,
  level: AlertLevel,
  /** The highest level it had. */
  worstLevel: AlertLevel,
  openedAt: Instant,
  lastAt: Instant,
  count: z.int().min(1),
  worst: ReadingValue,
  latest: ReadingValue,
  state: z.enum(['open', 'acknowledged', 'closed']),
  acknowledgedAt: Instant.optional(),
  acknowledgedBy: idOf('usr').optional(),
  note: z.string().optional(),
  closedAt: Instant.optional(),
  /** Who was told, and when. */
  escalations: z.array(z.object({ at: Instant, to: z.enum(['patient', 'caregiver', 'doctor']), userId: idOf('usr') })),
  /** When telling people began: when it opened or became worse at a level people are told of. */
  pagedAt: Instant.optional(),
  /** The place in `escalations` of the first who was told since then. */
  pagedFrom: z.int().min(0).optional(),
  /** When the next person is told unless somebody acknowledges it before. */
  nextStepAt: Instant.optional(),
  version: Version,
});
export type Alert = z.infer<typeof Alert>;

export const READINGS_MAX = 1000;
/** A clock that is further ahead is wrong, and so is every time it writes. */
const FUTURE_SECONDS_MAX = 300;
/** Older readings belong to a report, not to a device. */
const AGE_DAYS_MAX = 366;

/** One reading as it is sent; `value` is an object for blood pressure, or its two parts stand beside the metric. */
export const SentReading = z.object({
  metric: Metric,
  value: ReadingValue.optional(),
  systolic: z.number().optional(),
  diastolic: z.number().optional(),
  unit: z.string().max(20),
  measuredAt: Instant,
  quality: z.number().min(0).max(1).optional(),
});

/** A reading in the stored unit, ready to be kept. */
export type CheckedReading = {
  metric: Metric;
  value: Value;
  measuredAt: string;
  quality?: number | undefined;
  sentUnit?: string | undefined;
};
export type Quarantined = { index: number; code: string };

/** Sorts what was sent into readings and what cannot be one, each with its place and a code: one never costs the others. */
export function checkReadings(sent: readonly unknown[], now: string): { readings: CheckedReading[]; quarantined: Quarantined[] } {
  const readings: CheckedReading[] = [];
  const quarantined: Quarantined[] = [];
  for (const [index, one] of sent.entries()) {
    const checked = checkReading(one, now);
    if (typeof checked === 'string') quarantined.push({ index, code: checked });
    else readings.push(checked);
  }
  return { readings, quarantined };
}

function checkReading(sent: unknown, now: string): CheckedReading | string {
  const parsed = SentReading.safeParse(sent);
  if (!parsed.success) return parsed.error.issues[0]?.path[0] === 'metric' ? 'unknown-metric' : 'wrong-shape';
  const { metric, systolic, diastolic, unit, measuredAt, quality } = parsed.data;
  const value = parsed.data.value ?? (systolic !== undefined && diastolic !== undefined ? { systolic, diastolic } : undefined);
  if (value === undefined) return 'wrong-shape';
  const stored = toStoredUnit(metric, value, unit);
  if (stored === null) return 'wrong-unit';
  const aheadSeconds = (Date.parse(measuredAt) - Date.parse(now)) / 1000;
  if (aheadSeconds > FUTURE_SECONDS_MAX) return 'in-the-future';
  if (-aheadSeconds > AGE_DAYS_MAX * 86_400) return 'too-old';
  const fault = implausibilityOf(metric, stored);
  if (fault !== null) return fault;
  const wasConverted = stored !== value && JSON.stringify(stored) !== JSON.stringify(value);
  return { metric, value: stored, measuredAt, ...(quality !== undefined && { quality }), ...(wasConverted && { sentUnit: unit }) };
}
