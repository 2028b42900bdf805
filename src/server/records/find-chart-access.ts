import type { Appointment } from '@/domain/appointments/schema';
import type { PatientChart } from '@/domain/records/api';
import { findActiveConsents } from '@/server/consents/find-active-consents';
import type { Reader } from '@/server/platform/store/port';
import { emergencyAccesses } from './collections';
import { findTreatment } from './find-treatment';

type Pair = { doctorId: string; patientId: string };
type ChartAccess = { visits: Appointment[]; access: PatientChart['access'] | null };

/** Why a doctor may read a patient's chart now, null where they may not; and the visits of the two, the newest first. */
export async function findChartAccess(reader: Reader, pair: Pair, now: string): Promise<ChartAccess> {
  const { visits, until } = await findTreatment(reader, pair, now);
  if (until !== null) return { visits, access: { basis: 'visit', until } };
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
