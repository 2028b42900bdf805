import { dayBounds } from '@/domain/shared/time';
import type { ChartPoint, TimeSeries, TimeSeriesBody } from '@/domain/vitals/api';
import { METRICS, isPressure } from '@/domain/vitals/metric';
import { thresholdsOf } from '@/domain/vitals/risk';
import { mergeRollups, type Rollup } from '@/domain/vitals/rollup';
import { findTimeZone } from '@/server/people/find-time-zone';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { hourOf } from './apply-readings';
import { findRules } from './find-rules';
import { vitalHours } from './collections';
import { DOCUMENTS_MAX, findHours, type Range } from './find-hours';
import { readingsOf } from './list-recent';
import { viewPatient } from './require-patient';

/**
 * A metric over time. Every reading costs the hours of the range; hours and days cost one document a day. Throws `not-found` for
 * somebody else's patient.
 */
export async function getTimeSeries(ctx: ReadCtx, { patientId: named, metric, from, to, bucket }: TimeSeriesBody): Promise<TimeSeries> {
  return viewPatient(ctx, { action: 'vitals.read', permission: 'vitals.see', patientId: named }, async (reader, patientId) => {
    const timeZone = await findTimeZone(reader, patientId);
    const range = { patientId, metric, from, to };
    return {
      metric,
      unit: METRICS[metric].unit,
      timeZone,
      points: bucket === 'raw' ? await rawPoints(reader, range) : await rolledPoints(reader, range, { bucket, timeZone }),
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

async function rolledPoints(
  reader: Reader,
  range: Range,
  { bucket, timeZone }: { bucket: 'hour' | 'day'; timeZone: string },
): Promise<ChartPoint[]> {
  const parts = (await findHours(reader, range, timeZone)).map(({ hour, day, rollup }) => ({
    at: bucket === 'hour' ? hour : dayBounds(day, timeZone).from,
    rollup,
  }));
  return [...Map.groupBy(parts, ({ at }) => at)].flatMap(([at, group]) => {
    const whole = mergeRollups(group.map(({ rollup }) => rollup));
    return whole ? [toPoint(at, whole)] : [];
  });
}

function toPoint(at: string, { min, max, sum, count, second }: Rollup): ChartPoint {
  const diastolic = second && { min: second.min, max: second.max, mean: rounded(second.sum / count) };
  return { at, min, max, mean: rounded(sum / count), count, ...(diastolic && { diastolic }) };
}

/** Two decimals, as readings have. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
