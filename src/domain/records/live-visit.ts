import type { Appointment } from '@/domain/appointments/schema';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addMinutes, dayBounds } from '@/domain/shared/time';

/**
 * How long after the end of a visit its doctor may still read the patient's chart: as long as the note of the visit can be written.
 * Our own number: neither the Telemedicine Practice Guidelines (2020) nor the DPDP Act (2023) gives one.
 */
const CHART_HOURS_AFTER_VISIT = 72;

/**
 * A consultation within six months of the last one, for the same condition, is a follow-up (Telemedicine Practice Guidelines 2020, 1.4;
 * CLINICAL.md 4.1 marks it [K]). A day that is named beyond them opens nothing: that would be a first consultation again.
 */
const FOLLOW_UP_DAYS_MAX = 183;

const DAY_MINUTES = 24 * 60;

/** Whether a visit makes its doctor one who is treating the patient at `now`: booked, running, or over not long ago. */
export function isLiveVisit({ status, endsAt }: Pick<Appointment, 'status' | 'endsAt'>, now: string): boolean {
  if (status === 'cancelled' || status === 'no_show') return false;
  return now < chartUntil({ endsAt });
}

/** Whether a visit that was held may still have its follow-up at `now`. */
export function mayBeFollowedUp({ status, endsAt }: Pick<Appointment, 'status' | 'endsAt'>, now: string): boolean {
  return status === 'completed' && now < addMinutes(endsAt, FOLLOW_UP_DAYS_MAX * DAY_MINUTES);
}

/** Until when a visit lets its doctor read the chart: to the end of the day for which they asked the patient back, where that is later. */
export function chartUntil({ endsAt }: Pick<Appointment, 'endsAt'>, followUpOn: string | null = null): string {
  const soonest = addMinutes(endsAt, CHART_HOURS_AFTER_VISIT * 60);
  const followUp = followUpOn === null ? soonest : dayBounds(followUpOn, CLINIC_TIME_ZONE).until;
  const latest = addMinutes(endsAt, FOLLOW_UP_DAYS_MAX * DAY_MINUTES);
  if (followUp <= soonest) return soonest;
  return followUp < latest ? followUp : latest;
}
