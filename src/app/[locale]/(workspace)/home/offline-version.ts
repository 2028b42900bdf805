import type { AppointmentView } from '@/domain/appointments/api';

/** Changes with what the phone keeps for when there is no network: each of these visits, and once a day for what is not among them. */
export function offlineVersion(now: string, visits: readonly (AppointmentView | null | undefined)[]): string {
  return [now.slice(0, 10), ...visits.map((visit) => (visit ? `${visit.id}@${visit.version}` : '-'))].join(' ');
}
