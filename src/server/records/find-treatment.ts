import type { Appointment } from '@/domain/appointments/schema';
import { chartUntil, isLiveVisit, mayBeFollowedUp } from '@/domain/records/live-visit';
import { findVisitsWith } from '@/server/appointments/find-visits-with';
import { findFollowUps } from '@/server/notes/find-follow-ups';
import type { Reader } from '@/server/platform/store/port';

/** Enough for the visits to come, of which a patient can have three with one doctor, and the last ones. */
const VISITS_MAX = 12;

type Pair = { doctorId: string; patientId: string };
/** The visits of the two, the newest first; `until` is null where none of them makes the doctor one who treats the patient. */
type Treatment = { visits: Appointment[]; until: string | null };

/**
 * Until when a doctor treats a patient: by a visit that is booked, running or over not long ago, or by the day for which its note asks
 * the patient back. The notes are looked at only where no visit is enough.
 */
export async function findTreatment(reader: Reader, pair: Pair, now: string): Promise<Treatment> {
  const visits = await findVisitsWith(reader, pair, VISITS_MAX);
  const live = visits.find((visit) => isLiveVisit(visit, now));
  if (live !== undefined) return { visits, until: chartUntil(live) };
  const held = visits.filter((visit) => mayBeFollowedUp(visit, now));
  const followUps = await findFollowUps(
    reader,
    held.flatMap(({ consultationId }) => consultationId ?? []),
  );
  const [until = null] = held
    .map((visit) => chartUntil(visit, followUps.get(visit.consultationId ?? '')))
    .filter((end) => now < end)
    .sort()
    .reverse();
  return { visits, until };
}
