import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dayBounds, localDateOf } from '@/domain/shared/time';
import type { ChartPoint, TimeSeries, TimeSeriesBody } from '@/domain/vitals/api';
import { METRICS, isPressure, type Metric } from '@/domain/vitals/metric';
import { thresholdsOf } from '@/domain/vitals/risk';
import { mergeRollups, type Rollup } from '@/domain/vitals/rollup';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { hourOf } from './apply-readings';
import { findRules } from './find-rules';
import { vitalDays, vitalHours, type VitalDay } from './collections';
import { readingsOf } from './list-recent';
import { viewPatient } from './require-patient';

/** More than the hours of the longest raw range and the days of the longest other one. */
const DOCUMENTS_MAX = 400;

type Range = { patientId: string; metric: Metric; from: string; to: string };

/**
 * A metric over time. Every reading costs the hours of the range; hours and days cost one document a day. Throws `not-found` for
 * somebody else's patient.
 */
export async function getTimeSeries(ctx: ReadCtx, { patientId: named, metric, from, to, bucket }: TimeSeriesBody): Promise<TimeSeries> {
  return viewPatient(ctx, { action: 'vitals.read', permission: 'vitals.see', patientId: named }, async (reader, patientId) => {
    const range = { patientId, metric, from, to };
    return {
      metric,
      unit: METRICS[metric].unit,
      points: bucket === 'raw' ? await rawPoints(reader, range) : await rolledPoints(reader, range, bucket),
      thresholds: thresholdsOf(metric, (await findRules(reader, patientId, ctx.now())).rules),
    };
  });
}

async function rawPoints(reader: Reader, { patientId, metric, from, to }: Range): Promise<ChartPoint[]> {
  const hours = await reader.find(vitalHours, {
    where: [
      ['patientId', '==', patientId],
      ['metric', '==', metric],
      ['hour', '>=', hourOf(from)],
      ['hour', '<', to],
    ],
    orderBy: [['hour', 'asc']],
    limit: DOCUMENTS_MAX,
  });
  return hours
    .flatMap(readingsOf)
    .filter(({ measuredAt }) => measuredAt >= from && measuredAt < to)
    .map(({ measuredAt, value }) => {
      const spread = (number: number) => ({ min: number, max: number, mean: number });
      const parts = isPressure(value) ? { ...spread(value.systolic), diastolic: spread(value.diastolic) } : spread(value);
      return { at: measuredAt, count: 1, ...parts };
    });
}

async function rolledPoints(reader: Reader, range: Range, bucket: 'hour' | 'day'): Promise<ChartPoint[]> {
  const days = await findDays(reader, range);
  const parts = days.flatMap((day) =>
    hoursOf(day, range).map(([hour, rollup]) => ({ at: bucket === 'hour' ? hour : dayBounds(day.day, CLINIC_TIME_ZONE).from, rollup })),
  );
  return [...Map.groupBy(parts, ({ at }) => at)].flatMap(([at, group]) => {
    const whole = mergeRollups(group.map(({ rollup }) => rollup));
    return whole ? [toPoint(at, whole)] : [];
  });
}

/** The days that a range touches, the oldest first. */
export async function findDays(reader: Reader, { patientId, from, to }: Omit<Range, 'metric'>): Promise<VitalDay[]> {
  return reader.find(vitalDays, {
    where: [
      ['patientId', '==', patientId],
      ['day', '>=', localDateOf(from, CLINIC_TIME_ZONE)],
      ['day', '<=', localDateOf(to, CLINIC_TIME_ZONE)],
    ],
    orderBy: [['day', 'asc']],
    limit: DOCUMENTS_MAX,
  });
}

/** The hours of a day inside a range, by when they began. */
export function hoursOf({ metrics }: VitalDay, { metric, from, to }: Omit<Range, 'patientId'>): [hour: string, Rollup][] {
  return Object.entries(metrics[metric]?.hours ?? {})
    .filter(([hour]) => hour >= hourOf(from) && hour < to)
    .sort(([a], [b]) => a.localeCompare(b));
}

function toPoint(at: string, { min, max, sum, count, second }: Rollup): ChartPoint {
  const diastolic = second && { min: second.min, max: second.max, mean: rounded(second.sum / count) };
  return { at, min, max, mean: rounded(sum / count), count, ...(diastolic && { diastolic }) };
}

/** Two decimals, as readings have. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
