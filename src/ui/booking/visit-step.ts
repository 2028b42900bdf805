import { mayCheckIn, type Appointment } from '@/domain/appointment';

/** What an appointment asks of its patient at this moment. */
export type VisitStep = 'early' | 'open' | 'waiting' | 'running' | 'over' | 'late' | 'cancelled' | 'noShow';

type Visit = Pick<Appointment, 'status' | 'startsAt' | 'endsAt'>;

/** Where a visit stands at `now`, from its status and the check-in window alone. */
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

/** Whether it still lies before its patient. */
export function isAhead(visit: Visit, now: string): boolean {
  return ['early', 'open', 'waiting', 'running'].includes(visitStep(visit, now));
}
