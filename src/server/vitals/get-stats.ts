import type { Stats, vitalsApi } from '@/domain/vitals/api';
import { METRICS } from '@/domain/vitals/metric';
import { mergeRollups, type Rollup } from '@/domain/vitals/rollup';
import { trendOf, type DayMean } from '@/domain/vitals/trend';
import { addSeconds } from '@/domain/shared/instant';
import type { QueryOf } from '@/domain/shared/endpoint';
import { daysBetween } from '@/domain/shared/time';
import type { ReadCtx } from '@/server/platform/ctx';
import { findDays, hoursOf, rounded } from './get-time-series';
import { viewPatient } from './require-patient';

/** What the latest days of a metric come to; one document a day. Throws `not-found` for somebody else's patient. */
export async function getStats(ctx: ReadCtx, { patientId: named, metric, days }: QueryOf<typeof vitalsApi.stats>): Promise<Stats> {
  const to = ctx.now();
  const range = { metric, from: addSeconds(to, -days * 86_400), to };
  const access = { action: 'vitals.read', permission: 'vitals.see', patientId: named } as const;
  const found = await viewPatient(ctx, access, (reader, patientId) => findDays(reader, { ...range, patientId }));
  const rolled = found.flatMap((day) => {
    const whole = mergeRollups(hoursOf(day, range).map(([, rollup]) => rollup));
    return whole ? [{ day: day.day, whole }] : [];
  });
  const means = rolled.map(({ day, whole }): DayMean => ({
    day: daysBetween(found[0]?.day ?? day, day),
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
