import type { Appointment } from '@/domain/appointments/schema';
import type { PatientChart } from '@/domain/records/api';
import { chartUntil, isLiveVisit } from '@/domain/records/live-visit';
import { findVisitsWith } from '@/server/appointments/find-visits-with';
import { findActiveConsents } from '@/server/consents/find-active-consents';
import type { Reader } from '@/server/platform/store/port';
import { emergencyAccesses } from './collections';

/** Enough for the visits to come, of which a patient can have three with one doctor, and the last ones. */
const VISITS_MAX = 12;

type Pair = { doctorId: string; patientId: string };
type ChartAccess = { visits: Appointment[]; access: PatientChart['access'] | null };

/** Why a doctor may read a patient's chart now, null where they may not; and the visits of the two, the newest first. */
export async function findChartAccess(reader: Reader, pair: Pair, now: string): Promise<ChartAccess> {
  const visits = await findVisitsWith(reader, pair, VISITS_MAX);
  const live = visits.find((visit) => isLiveVisit(visit, now));
  if (live !== undefined) return { visits, access: { basis: 'visit', until: chartUntil(live) } };
  const shared = await findActiveConsents(reader, { patientId: pair.patientId, purpose: 'share_records' }, now);
  // One for some kinds alone opens those, and not the chart, which holds something of all.
  const whole = shared.find(({ granteeId, scopes }) => granteeId === pair.doctorId && scopes === undefined);
  if (whole !== undefined) return { visits, access: { basis: 'consent', until: whole.until ?? null } };
  const [last] = await reader.find(emergencyAccesses, {
    where: [
      ['doctorId', '==', pair.doctorId],
      ['patientId', '==', pair.patientId],
    ],
    orderBy: [['at', 'desc']],
    limit: 1,
  });
  return { visits, access: last !== undefined && now < last.expiresAt ? { basis: 'emergency', until: last.expiresAt } : null };
}
