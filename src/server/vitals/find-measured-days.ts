import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dayBounds, localDateOf } from '@/domain/shared/time';
import { METRIC_NAMES, type Metric } from '@/domain/vitals/metric';
import type { Slice } from '@/server/platform/store/find-slice';
import type { PathOf } from '@/server/platform/store/collection';
import type { Reader, Where } from '@/server/platform/store/port';
import { vitalDays } from './collections';

/** A day with readings: `at` is its beginning by the clinic's calendar. */
export type MeasuredDay = { id: string; at: string; metrics: Metric[] };

/**
 * The days on which something was measured, the latest first. The caller must have the right to see them, inside an audited read. In a
 * slice a day comes before everything else of the same instant, so one that begins when the slice goes on was there already.
 */
export async function findMeasuredDays(reader: Reader, patientId: string, { from, until, after, limit }: Slice): Promise<MeasuredDay[]> {
  const where: Where<PathOf<typeof vitalDays>>[] = [['patientId', '==', patientId]];
  if (from !== undefined) where.push(['day', '>=', firstDayFrom(from)]);
  const before = [until, after?.at].filter((at) => at !== undefined).sort()[0];
  if (before !== undefined) where.push(['day', '<', firstDayFrom(before)]);
  const days = await reader.find(vitalDays, { where, orderBy: [['day', 'desc']], limit });
  return days.map(({ id, day, metrics }) => ({
    id,
    at: dayBounds(day, CLINIC_TIME_ZONE).from,
    metrics: METRIC_NAMES.filter((metric) => metrics[metric] !== undefined),
  }));
}

/** The first day that begins at an instant or after it. */
function firstDayFrom(at: string): string {
  const day = localDateOf(at, CLINIC_TIME_ZONE);
  const { from, until } = dayBounds(day, CLINIC_TIME_ZONE);
  return from === at ? day : localDateOf(until, CLINIC_TIME_ZONE);
}
