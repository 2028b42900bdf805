import { z } from 'zod';
import { addMinutes } from '@/domain/shared/time';
import type { AlertLevel } from './risk';
import type { Alert } from './schema';

/** Who is told of an alert, in the order they are told in. */
export type Responders = { patientId: string; caregiverIds: readonly string[]; doctorIds: readonly string[]; times: EscalationTimes };
type Told = Alert['escalations'][number];
type EscalationStep = Omit<Told, 'at'> & { afterMinutes: number };

/** Minutes from the moment an alert opens or becomes worse until each is told, while nobody has acknowledged it. */
function timesUpTo(minutesMax: number) {
  const minutes = z.int('wrong-format').min(0, 'too-small').max(minutesMax, 'too-big');
  return z.object({
    caregiver: minutes.describe('until the first of the family is told'),
    nextCaregiver: minutes.describe('from one of the family to the next'),
    doctor: minutes.describe('until the doctor is told'),
  });
}

/** An emergency cannot be made to wait longer than an hour, nor an urgent alert longer than a day. */
export const EscalationTimes = z.object({ emergency: timesUpTo(60), urgent: timesUpTo(1440) });
export type EscalationTimes = z.infer<typeof EscalationTimes>;

/**
 * The times where nobody has set others. An emergency tells the whole family at once: waiting for one who sleeps costs time nobody
 * has. Our own choice, to be checked by a clinician; nobody is told of a value that only needs watching.
 */
export const DEFAULT_TIMES: EscalationTimes = {
  emergency: { caregiver: 0, nextCaregiver: 0, doctor: 5 },
  urgent: { caregiver: 0, nextCaregiver: 10, doctor: 30 },
};

/** Whether people are told of this level, and not only shown it. */
export function isPaged(level: AlertLevel | 'none'): boolean {
  return level === 'emergency' || level === 'urgent';
}

function stepsOf(level: AlertLevel, { patientId, caregiverIds, doctorIds, times }: Responders): EscalationStep[] {
  if (level === 'watch') return [];
  const minutes = times[level];
  return [
    { to: 'patient', userId: patientId, afterMinutes: 0 },
    ...caregiverIds.map((userId, nth): EscalationStep => ({
      to: 'caregiver',
      userId,
      afterMinutes: minutes.caregiver + nth * minutes.nextCaregiver,
    })),
    ...doctorIds.map((userId): EscalationStep => ({ to: 'doctor', userId, afterMinutes: minutes.doctor })),
  ];
}

/** The alert when telling people begins anew: it has opened or become worse. */
export function startPaging(alert: Alert, now: string): Alert {
  return { ...alert, pagedAt: now, pagedFrom: alert.escalations.length };
}

/**
 * The alert after everybody who is due by `now` has been told, whom to tell for it, and when the next one is due. Nobody is told
 * twice since the alert opened or became worse (see {@link startPaging}). An alert that is not open any more, or not at a level people are told
 * of, has nobody left.
 */
export function escalate(alert: Alert, responders: Responders, now: string): { alert: Alert; told: Told[] } {
  const { nextStepAt: _, ...rest } = alert;
  const { pagedAt, pagedFrom, level, state } = alert;
  if (state !== 'open' || pagedAt === undefined) return { alert: rest, told: [] };
  const known = new Set(alert.escalations.slice(pagedFrom).map(({ userId }) => userId));
  const left = stepsOf(level, responders).filter(({ userId }) => !known.has(userId));
  const dueAt = ({ afterMinutes }: EscalationStep) => addMinutes(pagedAt, afterMinutes);
  const told = left.filter((step) => dueAt(step) <= now).map(({ to, userId }) => ({ at: now, to, userId }));
  const [nextStepAt] = left
    .map(dueAt)
    .filter((at) => at > now)
    .sort();
  return {
    alert: { ...rest, escalations: [...alert.escalations, ...told], ...(nextStepAt !== undefined && { nextStepAt }) },
    told,
  };
}
