import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, Version, pageOf, prose } from '@/domain/shared/primitives';
import { CommandAck, DeviceCommand, NewCommand } from './device-commands';
import { Metric } from './metric';
import { Thresholds } from './risk';
import { vitalSettingsApi } from './settings-api';
import { Alert, Device, DeviceStatus, OfPatient, READINGS_MAX, Reading, SentReading } from './schema';

const BATCH_BYTES_MAX = 262_144;
/** A box that was without a network for a day, each drawer opened a few times. */
const EVENTS_MAX = 100;
const ACKS_MAX = 50;
const DAYS_MAX = 366;
const RAW_DAYS_MAX = 8;
const PATIENT_AND_FAMILY = ['patient', 'caregiver'] as const;
/** A doctor while they treat the patient. */
const CARE_TEAM = [...PATIENT_AND_FAMILY, 'doctor'] as const;
/** What a person types in at once; the time is now when absent. */
const TYPED_READINGS_MAX = 50;
const TypedReading = SentReading.extend({ measuredAt: Instant.optional() });
const RecordBody = OfPatient.extend({ readings: z.array(TypedReading).min(1, 'required').max(TYPED_READINGS_MAX, 'too-many') });
export type RecordBody = z.infer<typeof RecordBody>;

/** A batch as a device sends it, over HTTP or as a message. */
export const BatchBody = z
  .object({
    batchId: z.string().min(1, 'required').max(100, 'too-long'),
    readings: z.array(z.unknown()).max(READINGS_MAX, 'too-many').default([]),
    // What a device says wrongly of itself costs none of its readings.
    sentAt: Instant.optional().catch(undefined).describe('The device’s own clock when it sends: how wrong that is gets noted.'),
    battery: DeviceStatus.shape.battery.catch(undefined),
    firmware: DeviceStatus.shape.firmware.catch(undefined),
    events: z
      .array(z.unknown())
      .max(EVENTS_MAX, 'too-many')
      .default([])
      .describe('`{ kind: "drawer_opened", drawer, at }`: confirms the dose of the medicine bound to that drawer. Others are passed over.'),
    acks: z.array(CommandAck).max(ACKS_MAX).catch([]).default([]).describe('What became of the commands of earlier replies.'),
  })
  .refine(({ readings, events, acks }) => readings.length + events.length + acks.length > 0, { path: ['readings'], error: 'required' });

/** What became of a batch: how many readings are new, how many were known, and why others are not kept. */
const BatchReply = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  quarantined: z.array(z.object({ index: z.int(), code: z.string() })),
  alerts: z.array(idOf('alr')).describe('The open alerts these readings belong to.'),
  commands: z.array(DeviceCommand).default([]).describe('What the device is to do; told again until it is acknowledged or over.'),
});
export type BatchReply = z.infer<typeof BatchReply>;

/** Minimum, maximum and mean of a stretch of time; `diastolic` for blood pressure. */
const Spread = z.object({ min: z.number(), max: z.number(), mean: z.number() });
const ChartPoint = Spread.extend({ at: Instant, count: z.int(), diastolic: Spread.optional() });
export type ChartPoint = z.infer<typeof ChartPoint>;

/** `thresholds` are the patient's own, of blood pressure those of the systolic part. */
const TimeSeries = z.object({
  metric: Metric,
  unit: z.string(),
  timeZone: z.string().describe('of the patient’s calendar, by which days are counted'),
  points: z.array(ChartPoint),
  thresholds: Thresholds.optional(),
});
export type TimeSeries = z.infer<typeof TimeSeries>;

const TimeSeriesBody = z
  .object({
    patientId: idOf('usr').optional(),
    metric: Metric,
    from: Instant,
    to: Instant,
    bucket: z.enum(['raw', 'hour', 'day'], 'not-one-of'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'too-early' })
  .refine(({ from, to, bucket }) => daysBetween(from, to) <= (bucket === 'raw' ? RAW_DAYS_MAX : DAYS_MAX), {
    path: ['from'],
    error: 'too-long',
  });
export type TimeSeriesBody = z.infer<typeof TimeSeriesBody>;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const Trend = z.discriminatedUnion('direction', [
  z.object({ direction: z.enum(['rising', 'falling', 'unclear']), perWeek: z.number(), low: z.number(), high: z.number(), days: z.int() }),
  z.object({ direction: z.literal('not-enough-readings'), days: z.int() }),
]);
const Stats = z.object({
  metric: Metric,
  unit: z.string(),
  days: z.int(),
  count: z.int(),
  mean: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  diastolic: Spread.optional(),
  levels: z.object({ none: z.int(), watch: z.int(), urgent: z.int(), emergency: z.int() }).describe('How many readings had each level.'),
  trend: Trend,
});
export type Stats = z.infer<typeof Stats>;

/** With the name of who acknowledged it. */
const AlertView = Alert.extend({ acknowledgedByName: z.string().optional() });
export type AlertView = z.infer<typeof AlertView>;

const DeviceToken = z.object({ device: Device, token: z.string() });

export const vitalsApi = {
  ...vitalSettingsApi,
  registerDevice: endpoint({
    method: 'POST',
    path: '/api/iot/devices',
    access: PATIENT_AND_FAMILY,
    limit: 'write',
    summary: 'Register a device for a patient. The token is shown this once, and posts readings of this patient alone.',
    body: Device.pick({ name: true, kind: true, silenceMinutes: true }).extend(OfPatient.shape),
    reply: DeviceToken,
    status: [201],
  }),
  rotateToken: endpoint({
    method: 'POST',
    path: '/api/iot/devices/{id}/token',
    access: PATIENT_AND_FAMILY,
    limit: 'write',
    summary: 'Make a new token for a device. The old one is refused from the next request on.',
    params: z.object({ id: idOf('dev') }),
    reply: DeviceToken,
    status: [200],
  }),
  changeDevice: endpoint({
    method: 'PUT',
    path: '/api/iot/devices/{id}',
    access: PATIENT_AND_FAMILY,
    limit: 'write',
    summary: 'Name a device, and say after how many minutes without a batch people are told; nobody when absent.',
    params: z.object({ id: idOf('dev') }),
    body: Device.pick({ name: true, silenceMinutes: true }),
    reply: Device,
    status: [200],
  }),
  listDevices: endpoint({
    method: 'GET',
    path: '/api/iot/devices',
    access: PATIENT_AND_FAMILY,
    limit: 'read',
    summary: 'A patient’s devices, the newest first; the caller’s own when no patient is named.',
    query: PageQuery.extend(OfPatient.shape),
    reply: pageOf(Device),
    status: [200],
  }),
  revokeDevice: endpoint({
    method: 'DELETE',
    path: '/api/iot/devices/{id}',
    access: PATIENT_AND_FAMILY,
    limit: 'write',
    summary: 'Revoke a device’s token, from the next request on. What it has measured stays.',
    params: z.object({ id: idOf('dev') }),
    status: [204],
  }),
  commandDevice: endpoint({
    method: 'POST',
    path: '/api/iot/devices/{id}/commands',
    access: PATIENT_AND_FAMILY,
    limit: 'write',
    summary: 'Have a medicine box light up or beep at a drawer, with its next batch. Over after fifteen minutes.',
    params: z.object({ id: idOf('dev') }),
    body: NewCommand,
    reply: DeviceCommand,
    status: [201],
  }),
  ingest: endpoint({
    method: 'POST',
    path: '/api/iot/data/batch',
    access: 'device',
    limit: 'ingest',
    keyless: true,
    summary:
      'Post up to 1,000 readings with a device’s token, at once, late or again: a batch is known by its id and a reading by metric and time. What cannot be a measurement is told and kept apart. The body may be gzipped.',
    body: BatchBody,
    bodyBytesMax: BATCH_BYTES_MAX,
    reply: BatchReply,
    status: [202],
  }),
  record: endpoint({
    method: 'POST',
    path: '/api/vitals',
    access: CARE_TEAM,
    limit: 'write',
    summary: 'Readings typed in by a person. 400 when none of them can be a measurement.',
    body: RecordBody,
    reply: BatchReply,
    status: [201],
  }),
  recent: endpoint({
    method: 'GET',
    path: '/api/iot/data/recent',
    access: CARE_TEAM,
    limit: 'read',
    summary: 'The latest readings of a metric, the newest first; without a metric the latest one of each.',
    query: OfPatient.extend({ metric: Metric.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    reply: z.object({ items: z.array(Reading) }),
    status: [200],
  }),
  timeSeries: endpoint({
    method: 'POST',
    path: '/api/iot/data/timeseries',
    access: CARE_TEAM,
    limit: 'read',
    keyless: true,
    summary:
      'A metric over time: every reading of up to 8 days, or hours (UTC) or days (of the patient’s calendar) of up to a year. Times without readings are left out.',
    body: TimeSeriesBody,
    reply: TimeSeries,
    status: [200],
  }),
  stats: endpoint({
    method: 'GET',
    path: '/api/vitals/stats',
    access: CARE_TEAM,
    limit: 'read',
    summary: 'Count, mean, range, readings of each level and the trend of the latest days. A trend describes; it foretells nothing.',
    query: OfPatient.extend({ metric: Metric, days: z.coerce.number().int().min(1).max(DAYS_MAX).default(30) }),
    reply: Stats,
    status: [200],
  }),
  listAlerts: endpoint({
    method: 'GET',
    path: '/api/iot/alerts',
    access: CARE_TEAM,
    limit: 'read',
    live: true,
    summary: 'A patient’s alerts, the newest first.',
    query: PageQuery.extend(OfPatient.shape).extend({ state: z.enum(['open', 'acknowledged', 'closed'], 'not-one-of').optional() }),
    reply: pageOf(AlertView),
    status: [200],
  }),
  acknowledgeAlert: endpoint({
    method: 'POST',
    path: '/api/iot/alerts/{id}/acknowledge',
    access: CARE_TEAM,
    limit: 'write',
    summary: 'Say that somebody has seen the alert and is acting. Acknowledged again, it stays as it is.',
    params: z.object({ id: idOf('alr') }),
    body: z.object({ note: prose(500).default('') }),
    reply: Alert.extend({ version: Version }),
    status: [200],
  }),
};
