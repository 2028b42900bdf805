import { CHECK_IN_GRACE_MINUTES, mayCheckIn, type Appointment } from '@/domain/appointments/schema';
import { SLOT_MINUTES_MAX } from '@/domain/scheduling/schema';
import { addMinutes } from '@/domain/shared/time';

/** What an appointment requires of its patient at this moment. */
export type VisitStep = 'early' | 'open' | 'waiting' | 'running' | 'over' | 'late' | 'cancelled' | 'noShow';

type Visit = Pick<Appointment, 'status' | 'startsAt' | 'endsAt'>;

/** The step of an appointment at `now`, from its status and the check-in window alone. */
export function visitStep(visit: Visit, now: string): VisitStep {
  switch (visit.status) {
    case 'checked_in':
      return 'waiting';
    case 'in_progress':
      return 'running';
    case 'completed':
      return 'over';
    case 'cancelled':
      return 'cancelled';
    case 'no_show':
      return 'noShow';
    case 'booked':
      return bookedStep(visit, now);
  }
}

function bookedStep(visit: Visit, now: string): VisitStep {
  const verdict = mayCheckIn(visit, now);
  if (verdict === 'ok') return 'open';
  return verdict === 'too-early' ? 'early' : 'late';
}

/** The longest slot plus the grace period: what began earlier than this cannot be upcoming. */
const AHEAD_MINUTES_MAX = SLOT_MINUTES_MAX + CHECK_IN_GRACE_MINUTES;

/** The query for appointments that may be upcoming, the next one first. {@link isAhead} decides. */
export function aheadQuery(now: string) {
  const status: Appointment['status'][] = ['booked', 'checked_in', 'in_progress'];
  return { status, from: addMinutes(now, -AHEAD_MINUTES_MAX), order: 'asc' as const };
}

/** Whether the appointment is still upcoming for its patient. */
export function isAhead(visit: Visit, now: string): boolean {
  return ['early', 'open', 'waiting', 'running'].includes(visitStep(visit, now));
}
