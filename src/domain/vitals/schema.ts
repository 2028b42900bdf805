import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, line } from '@/domain/shared/primitives';
import { DeviceCommand } from './device-commands';
import { METRIC_NAMES, Metric, Pressure } from './metric';
import { AlertLevel, LEVELS, PressureClass } from './risk';

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

/** Shorter than any gateway's pause between two batches would make alerts of nothing; longer than a month is no watch. */
const SILENCE_MINUTES_MIN = 5;
const SILENCE_MINUTES_MAX = 43_200;
const SilenceMinutes = z.int('wrong-format').min(SILENCE_MINUTES_MIN, 'too-small').max(SILENCE_MINUTES_MAX, 'too-large');

/** What a device says of itself with a batch. */
export const DeviceStatus = z.object({
  battery: z.number().min(0).max(100).describe('Charge in percent.').optional(),
  firmware: z.string().trim().max(40).optional(),
});

/** Below this the page says that the battery is low. Percent. */
export const BATTERY_LOW_BELOW = 20;

/** A device that posts readings of one patient. */
export const Device = DeviceStatus.extend({
  id: idOf('dev'),
  patientId: idOf('usr'),
  name: line(80),
  kind: z.enum(DEVICE_KINDS, 'not-one-of'),
  createdAt: Instant,
  lastSeenAt: Instant.optional(),
  /** How far the device's clock is ahead of ours by its latest batch, in seconds; below zero when it is behind. */
  clockAheadSeconds: z.int().optional(),
  /** After so many minutes without a batch people are told; nobody when absent. */
  silenceMinutes: SilenceMinutes.optional(),
  /** The alert that is open because nothing has come from it. */
  silenceAlertId: idOf('alr').optional(),
  commands: z.array(DeviceCommand).default([]).describe('The latest, the oldest first, with what became of them.'),
  tokenMadeAt: Instant.optional(),
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
  /** Of blood pressure in adults who are not pregnant; a class of this one reading, no diagnosis. */
  pressureClass: PressureClass.optional(),
});
export type Reading = z.infer<typeof Reading>;

/** What an alert can be about: a metric, or a device from which nothing comes; its value is then the minutes without a batch. */
export const DEVICE_SILENCE = 'device_silence';
const AlertMetric = z.enum([...METRIC_NAMES, DEVICE_SILENCE]);

/**
 * An alert: everything one metric of one patient does from the first dangerous reading until calm readings in a row, or a device
 * until it sends again. `level` is the present one, `worst` the worst value seen.
 */
export const Alert = z.object({
  id: idOf('alr'),
  patientId: idOf('usr'),
  metric: AlertMetric,
  /** Of a silent device. */
  deviceId: idOf('dev').optional(),
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
export const UNIT_LETTERS_MAX = 20;

/** One reading as it is sent; `value` is an object for blood pressure, or its two parts stand beside the metric. */
export const SentReading = z.object({
  metric: Metric,
  value: ReadingValue.optional(),
  systolic: z.number().optional(),
  diastolic: z.number().optional(),
  unit: z.string().max(UNIT_LETTERS_MAX),
  measuredAt: Instant,
  quality: z.number().min(0).max(1).optional(),
});
