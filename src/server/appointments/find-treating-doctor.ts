import { isLiveVisit } from '@/domain/records/live-visit';
import { addMinutes } from '@/domain/shared/time';
import type { Reader } from '@/server/platform/store/port';
import { appointments } from './collections';

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
