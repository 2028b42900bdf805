import { PLANS_MAX } from '@/domain/medications/schema';
import { localDateOf, addDays } from '@/domain/shared/time';
import type { Reader } from '@/server/platform/store/port';
import { doseDays, medications, type DoseDay, type StoredMedication } from './collections';

/** A plan that was over for less than this is still looked at, for a dose of its last day. */
const OVER_DAYS = 1;

/** A patient's plans that nobody has stopped, the oldest first: those that go on, and those that are over by their last day. */
export async function findPlans(
  reader: Reader,
  patientId: string,
  now: string,
): Promise<{ running: StoredMedication[]; over: StoredMedication[] }> {
  const found = await reader.find(medications, {
    where: [
      ['patientId', '==', patientId],
      ['state', '==', 'active'],
    ],
    orderBy: [['createdAt', 'asc']],
    limit: PLANS_MAX,
  });
  const isOver = ({ endOn, timeZone }: StoredMedication) => endOn !== undefined && addDays(endOn, OVER_DAYS) < localDateOf(now, timeZone);
  return { running: found.filter((plan) => !isOver(plan)), over: found.filter(isOver) };
}

/** What was said of a patient's doses since a day of their calendar, by day and `doseKey`; a document a day. */
export async function findDecisions(
  reader: Reader,
  { patientId, from, days }: { patientId: string; from: string; days: number },
): Promise<Map<string, DoseDay['doses']>> {
  const found = await reader.find(doseDays, {
    where: [
      ['patientId', '==', patientId],
      ['on', '>=', from],
    ],
    orderBy: [['on', 'asc']],
    limit: days,
  });
  return new Map(found.map(({ on, doses }) => [on, doses]));
}
