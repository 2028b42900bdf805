import type { vitalsApi } from '@/domain/vitals/api';
import { METRICS, METRIC_NAMES, isPressure, type Metric } from '@/domain/vitals/metric';
import { decodePoints } from '@/domain/vitals/points';
import { hasPressureClass, levelOf, pressureClassOf } from '@/domain/vitals/risk';
import type { Reading } from '@/domain/vitals/schema';
import { addSeconds } from '@/domain/shared/instant';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { vitalDays, vitalHours, type VitalHour } from './collections';
import { findRules } from './find-rules';
import { viewPatient } from './require-patient';

/** The latest of each metric is looked for in so many days with readings. */
const DAYS_LOOKED_AT = 31;

type Unjudged = Omit<Reading, 'level' | 'pressureClass'>;

/** The latest readings of a metric, the newest first, or the latest one of each. Throws `not-found` for somebody else's patient. */
export async function listRecent(
  ctx: ReadCtx,
  { patientId: named, metric, limit }: QueryOf<typeof vitalsApi.recent>,
): Promise<{ items: Reading[] }> {
  return viewPatient(ctx, { action: 'vitals.read', permission: 'vitals.see', patientId: named }, async (reader, patientId) => {
    if (metric === undefined) return { items: await findLatestReadings(reader, { patientId, now: ctx.now(), days: DAYS_LOOKED_AT }) };
    return { items: judged(await latestOf(reader, { patientId, metric, limit }), await findRules(reader, patientId, ctx.now())) };
  });
}

/** The latest reading of each metric, from so many days with readings, one document each. The caller must have the right to see them. */
export async function findLatestReadings(
  reader: Reader,
  { patientId, now, days: limit }: { patientId: string; now: string; days: number },
): Promise<Reading[]> {
  const days = await reader.find(vitalDays, { where: [['patientId', '==', patientId]], orderBy: [['day', 'desc']], limit });
  if (days.length === 0) return [];
  const found = METRIC_NAMES.flatMap((metric) => {
    const latest = days.find(({ metrics }) => metrics[metric])?.metrics[metric]?.latest;
    return latest ? [{ metric, unit: METRICS[metric].unit, ...latest }] : [];
  });
  return judged(found, await findRules(reader, patientId, now));
}

function judged(
  found: readonly Unjudged[],
  { rules, profile }: Pick<Awaited<ReturnType<typeof findRules>>, 'rules' | 'profile'>,
): Reading[] {
  const isClassed = hasPressureClass(profile);
  return found.map((reading) => ({
    ...reading,
    level: levelOf(reading.metric, reading.value, rules),
    ...(isClassed && isPressure(reading.value) && { pressureClass: pressureClassOf(reading.value) }),
  }));
}

async function latestOf(
  reader: Reader,
  { patientId, metric, limit }: { patientId: string; metric: Metric; limit: number },
): Promise<Unjudged[]> {
  // Every hour holds at least one reading.
  const hours = await reader.find(vitalHours, {
    where: [
      ['patientId', '==', patientId],
      ['metric', '==', metric],
    ],
    orderBy: [['hour', 'desc']],
    limit,
  });
  return hours.flatMap((hour) => readingsOf(hour).reverse()).slice(0, limit);
}

/** The readings of an hour, the oldest first. */
export function readingsOf({ metric, hour, sources, points }: VitalHour): Unjudged[] {
  return decodePoints(points).map(({ offset, value, source, delay, quality }) => {
    const measuredAt = new Date(Date.parse(hour) + offset).toISOString();
    return {
      metric,
      value,
      unit: METRICS[metric].unit,
      measuredAt,
      receivedAt: addSeconds(measuredAt, delay),
      source: sources[source] ?? '',
      ...(quality !== undefined && { quality }),
    };
  });
}
