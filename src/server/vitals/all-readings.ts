import { METRIC_NAMES } from '@/domain/vitals/metric';
import { findPages } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';
import { vitalHours } from './collections';
import { readingsOf } from './list-recent';

const HOURS_A_PAGE = 100;

/** Every reading of a patient, metric by metric, the oldest first. The caller must have the right to see them. */
export async function* allReadingsOf(reader: Reader, patientId: string): AsyncGenerator<ReturnType<typeof readingsOf>[number]> {
  for (const metric of METRIC_NAMES) {
    const where = [['patientId', '==', patientId] as const, ['metric', '==', metric] as const];
    const hours = findPages(reader, vitalHours, { where, orderBy: [['hour', 'asc']] }, { pageSize: HOURS_A_PAGE });
    for await (const page of hours) for (const hour of page) yield* readingsOf(hour);
  }
}
