import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dayBounds, localDateOf } from '@/domain/shared/time';
import type { Metric } from '@/domain/vitals/metric';
import type { Rollup } from '@/domain/vitals/rollup';
import type { Reader } from '@/server/platform/store/port';
import { hourOf } from './apply-readings';
import { vitalDays, type VitalDay } from './collections';

/** More than the hours of the longest raw range and the days of the longest other one. */
export const DOCUMENTS_MAX = 400;

export type Range = { patientId: string; metric: Metric; from: string; to: string };
/** The rollup of an hour (UTC), or of its part before or after a midnight, and the day it belongs to by the patient's calendar. */
type DatedHour = { hour: string; day: string; rollup: Rollup };

/**
 * The hours of a metric in a range, the earliest first, each with its day in `timeZone`; one document a day. Documents are by India's days
 * whoever the patient is, so a change of zone counts all that was ever measured by the new calendar. An hour in which the day changes
 * is exact where it changes at a full hour of UTC, or by India's clock; else all of it belongs to the day on which it begins.
 */
export async function findHours(reader: Reader, { patientId, metric, from, to }: Range, timeZone: string): Promise<DatedHour[]> {
  const days = await reader.find(vitalDays, {
    where: [
      ['patientId', '==', patientId],
      ['day', '>=', localDateOf(from, CLINIC_TIME_ZONE)],
      ['day', '<=', localDateOf(to, CLINIC_TIME_ZONE)],
    ],
    orderBy: [['day', 'asc']],
    limit: DOCUMENTS_MAX,
  });
  const dayOf = daysIn(timeZone);
  return days.flatMap((day) => {
    const { from: midnight } = dayBounds(day.day, CLINIC_TIME_ZONE);
    return hoursOf(day, { metric, from, to }).map(([hour, rollup]) => {
      const beginsAt = hour > midnight ? hour : midnight;
      return { hour, rollup, day: dayOf(beginsAt) };
    });
  });
}

/** The day of instants that come in order: asked of the zone only where a day has ended, which costs more than all else. */
function daysIn(timeZone: string): (at: string) => string {
  let day = '';
  let until = '';
  return (at) => {
    if (at >= until) {
      day = localDateOf(at, timeZone);
      until = dayBounds(day, timeZone).until;
    }
    return day;
  };
}

function hoursOf({ metrics }: VitalDay, { metric, from, to }: Omit<Range, 'patientId'>): [hour: string, Rollup][] {
  const first = hourOf(from);
  return Object.entries(metrics[metric]?.hours ?? {})
    .filter(([hour]) => hour >= first && hour < to)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
