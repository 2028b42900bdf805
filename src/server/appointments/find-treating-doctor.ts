import { isLiveVisit } from '@/domain/records/live-visit';
import { addMinutes } from '@/domain/shared/time';
import type { Reader } from '@/server/platform/store/port';
import { appointments } from './collections';
import { findVisitsWith } from './find-visits-with';

/** What a commit without an audit event declares to call {@link findTreatingDoctorId}. */
export const appointmentCollection = appointments;

/** A patient has at most ten open visits, and a few that are over not long ago. */
const VISITS_MAX = 20;
/** Further back than any live visit began. */
const HOURS_BACK = 4 * 24;

/** Who treats a patient at `now`: the doctor of the latest live visit that has begun, else of the next one; null without any. */
export async function findTreatingDoctorId(reader: Reader, patientId: string, now: string): Promise<string | null> {
  const found = await reader.find(appointments, {
    where: [
      ['patientId', '==', patientId],
      ['startsAt', '>=', addMinutes(now, -HOURS_BACK * 60)],
    ],
    orderBy: [['startsAt', 'asc']],
    limit: VISITS_MAX,
  });
  const live = found.filter((visit) => isLiveVisit(visit, now));
  return (live.findLast(({ startsAt }) => startsAt <= now) ?? live[0])?.doctorId ?? null;
}

/** Whether a doctor treats a patient at `now`, by any live visit. */
export async function isTreating(
  reader: Reader,
  { doctorId, patientId }: { doctorId: string; patientId: string },
  now: string,
): Promise<boolean> {
  const visits = await findVisitsWith(reader, { doctorId, patientId }, VISITS_MAX);
  return visits.some((visit) => isLiveVisit(visit, now));
}
