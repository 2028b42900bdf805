import type { Stats, vitalsApi } from '@/domain/vitals/api';
import { METRICS } from '@/domain/vitals/metric';
import { mergeRollups, type Rollup } from '@/domain/vitals/rollup';
import { trendOf, type DayMean } from '@/domain/vitals/trend';
import { addSeconds } from '@/domain/shared/instant';
import type { QueryOf } from '@/domain/shared/endpoint';
import { daysBetween } from '@/domain/shared/time';
import { findTimeZone } from '@/server/people/find-time-zone';
import type { ReadCtx } from '@/server/platform/ctx';
import { findHours } from './find-hours';
import { rounded } from './get-time-series';
import { viewPatient } from './require-patient';

/** What the latest days of a metric come to; one document a day. Throws `not-found` for somebody else's patient. */
export async function getStats(ctx: ReadCtx, { patientId: named, metric, days }: QueryOf<typeof vitalsApi.stats>): Promise<Stats> {
  const to = ctx.now();
  const range = { metric, from: addSeconds(to, -days * 86_400), to };
  const access = { action: 'vitals.read', permission: 'vitals.see', patientId: named } as const;
  const hours = await viewPatient(ctx, access, async (reader, patientId) =>
    findHours(reader, { ...range, patientId }, await findTimeZone(reader, patientId)),
  );
  const rolled = [...Map.groupBy(hours, ({ day }) => day)].flatMap(([day, group]) => {
    const whole = mergeRollups(group.map(({ rollup }) => rollup));
    return whole ? [{ day, whole }] : [];
  });
  const means = rolled.map(({ day, whole }): DayMean => ({
    day: daysBetween(rolled[0]?.day ?? day, day),
    mean: whole.sum / whole.count,
  }));
  return { metric, unit: METRICS[metric].unit, days, ...figuresOf(mergeRollups(rolled.map(({ whole }) => whole))), trend: trendOf(means) };
}

function figuresOf(all: Rollup | null): Pick<Stats, 'count' | 'mean' | 'min' | 'max' | 'diastolic' | 'levels'> {
  const [none = 0, watch = 0, urgent = 0, emergency = 0] = all?.levels ?? [];
  const levels = { none, watch, urgent, emergency };
  if (all === null) return { count: 0, mean: null, min: null, max: null, levels };
  const { count, sum, min, max, second } = all;
  const diastolic = second && { min: second.min, max: second.max, mean: rounded(second.sum / count) };
  return { count, mean: rounded(sum / count), min, max, ...(diastolic && { diastolic }), levels };
}
