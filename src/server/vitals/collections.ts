import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version } from '@/domain/shared/primitives';
import { Metric } from '@/domain/vitals/metric';
import { decodeListedPoints, encodePoints } from '@/domain/vitals/points';
import { AlertLevel, LEVELS } from '@/domain/vitals/risk';
import { Rollup } from '@/domain/vitals/rollup';
import { Alert, Device, ReadingValue } from '@/domain/vitals/schema';
import { EscalationTimes } from '@/domain/vitals/ladder';
import { VitalSettings } from '@/domain/vitals/settings';
import { collection } from '@/server/platform/store/collection';

/**
 * Devices with the hash of their token, the replies to their latest batches, so that one sent again gets the same, and the latest
 * readings that could not be measurements, so that a faulty sensor can be found.
 */
export const devices = collection({
  name: 'devices',
  schema: Device.extend({
    tokenHash: z.string(),
    batches: z.array(z.object({ id: z.string(), reply: z.string() })),
    faults: z.array(z.object({ at: Instant, code: z.string(), sent: z.string() })),
    /** When people are to be told that nothing comes from it; absent while nobody is, or they have been. */
    silentFrom: Instant.optional(),
  }),
  sealed: ['name', 'batches', 'faults'],
  indexes: [['patientId', '-createdAt'], ['silentFrom']],
});
export type StoredDevice = z.infer<typeof devices.schema>;

/** When a device was last told to do something, under its id: what a process that holds its connection watches. */
export const commandedDevices = collection({
  name: 'commanded_devices',
  schema: z.object({ id: idOf('dev'), at: Instant, commandId: idOf('cmd') }),
  indexes: [['-at']],
});

/** All readings of one patient and metric in one hour, `{patientId}@{metric}@{hour}`. */
export const vitalHours = collection({
  name: 'vital_hours',
  schema: z.object({
    id: z.string(),
    patientId: idOf('usr'),
    metric: Metric,
    hour: Instant,
    /** The devices and people the readings came from; a reading names its place in the list. */
    sources: z.array(z.string()),
    /** See `encodePoints`. */
    points: z.string(),
  }),
  clinical: true,
  sealed: ['points'],
  upgrade: [(old) => ({ ...old, points: encodePoints(decodeListedPoints(String(old['points']))) })],
  indexes: [
    ['patientId', 'metric', 'hour'],
    ['patientId', 'metric', '-hour'],
  ],
});
export type VitalHour = z.infer<typeof vitalHours.schema>;

const Latest = z.object({ value: ReadingValue, measuredAt: Instant, receivedAt: Instant, source: z.string() });

/**
 * One patient's day by the clinic's calendar, `{patientId}@{day}`: each metric's hours in UTC as rollups, and its latest reading. An hour
 * in which the day changes has a part in each.
 */
export const vitalDays = collection({
  name: 'vital_days',
  schema: z.object({
    id: z.string(),
    patientId: idOf('usr'),
    day: LocalDate,
    metrics: z.partialRecord(Metric, z.object({ hours: z.record(z.string(), Rollup), latest: Latest })),
  }),
  clinical: true,
  sealed: ['metrics'],
  indexes: [
    ['patientId', 'day'],
    ['patientId', '-day'],
  ],
});
export type VitalDay = z.infer<typeof vitalDays.schema>;

const Below = z.object({ count: z.int(), since: Instant, highest: z.enum(LEVELS) });

/** The open alerts of a patient and what they need to know about the readings so far, under the patient's id. */
export const vitalStates = collection({
  name: 'vital_states',
  schema: z.object({
    id: idOf('usr'),
    open: z.partialRecord(
      Metric,
      z.object({
        alertId: idOf('alr'),
        level: AlertLevel,
        count: z.int(),
        lastAt: Instant,
        suspectedAt: Instant.nullable(),
        below: Below.nullable(),
      }),
    ),
  }),
  clinical: true,
});

/** Alerts, open and over. */
export const alerts = collection({
  name: 'alerts',
  schema: Alert,
  clinical: true,
  sealed: ['note', 'worst', 'latest'],
  indexes: [['patientId', '-openedAt'], ['patientId', 'state', '-openedAt'], ['nextStepAt']],
});

/** What is particular to one patient's readings. */
export const vitalSettings = collection({
  name: 'vital_settings',
  schema: VitalSettings,
  clinical: true,
  sealed: ['limits', 'pregnancySaidOn'],
});

const PLATFORM_DEFAULTS_ID = 'platform';

/** What holds for every patient who has nothing of their own: one document. */
export const vitalDefaults = collection({
  name: 'vital_defaults',
  schema: z.object({ id: z.literal(PLATFORM_DEFAULTS_ID), times: EscalationTimes, version: Version }),
});
