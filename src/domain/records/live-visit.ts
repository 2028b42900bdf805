import type { Appointment } from '@/domain/appointments/schema';
import { addMinutes } from '@/domain/shared/time';

/**
 * How long after the end of a visit its doctor may still read the patient's chart: as long as the note of the visit can be written.
 * Our own number: neither the Telemedicine Practice Guidelines (2020) nor the DPDP Act (2023) gives one.
 */
const CHART_HOURS_AFTER_VISIT = 72;

/** Whether a visit makes its doctor one who is treating the patient at `now`: booked, running, or over not long ago. */
export function isLiveVisit({ status, endsAt }: Pick<Appointment, 'status' | 'endsAt'>, now: string): boolean {
  if (status === 'cancelled' || status === 'no_show') return false;
  return now < chartUntil({ endsAt });
}

/** Until when a visit lets its doctor read the chart. */
export function chartUntil({ endsAt }: Pick<Appointment, 'endsAt'>): string {
  return addMinutes(endsAt, CHART_HOURS_AFTER_VISIT * 60);
}
