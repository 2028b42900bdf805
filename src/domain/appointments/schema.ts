import { z } from 'zod';
import { Mode } from '@/domain/scheduling/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Paise, Version, prose } from '@/domain/shared/primitives';
import { addMinutes } from '@/domain/shared/time';
import { TriageTag } from '@/domain/triage/tag';

/** Check-in opens this long before the slot begins. */
const CHECK_IN_MINUTES_BEFORE = 15;
/** Check-in closes this long after the slot's end, because a doctor who runs late must still find the patient. */
export const CHECK_IN_GRACE_MINUTES = 30;
/** A doctor can mark a no-show at the earliest this long after the slot's start. */
export const NO_SHOW_MINUTES_MIN = 10;
/**
 * A slot can be booked until it begins. With a longer lead time the next free slot could lie outside the check-in window, and a
 * patient who needs a doctor now would first have to wait to be allowed to check in.
 */
export const BOOKING_LEAD_MINUTES = 0;
/** How many days ahead an appointment can be booked. */
export const BOOKING_DAYS_MAX = 180;

export const APPOINTMENT_STATUSES = ['booked', 'checked_in', 'in_progress', 'completed', 'cancelled', 'no_show'] as const;
export const AppointmentStatus = z.enum(APPOINTMENT_STATUSES);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

/**
 * Who asked for the consultation and how the patient consented to it: implied where the patient asks, explicit and recorded where
 * somebody else does (Telemedicine Practice Guidelines 2020, 3.4; CLINICAL.md 4.1). `explicit` names the care link by which the
 * patient, or the guardian for a child, gave it, and since when.
 */
export const Consent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('implied'), initiatedBy: z.literal('patient') }),
  z.object({ kind: z.literal('explicit'), initiatedBy: z.enum(['caregiver', 'guardian']), linkId: idOf('lnk'), givenAt: Instant }),
]);
export type Consent = z.infer<typeof Consent>;

export const APPOINTMENT_EVENTS = ['book', 'reschedule', 'cancel', 'check_in', 'leave', 'admit', 'complete', 'mark_no_show'] as const;
export type AppointmentEvent = (typeof APPOINTMENT_EVENTS)[number];

/** One appointment of a patient with a doctor: planned, running or past. */
export const Appointment = z.object({
  id: idOf('apt'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  orgId: idOf('org'),
  /** Who booked: the patient, a caregiver or the clinic. */
  bookedBy: idOf('usr'),
  /** Absent from appointments booked before it was recorded, which the patients booked themselves. */
  consent: Consent.optional(),
  startsAt: Instant,
  endsAt: Instant,
  /** The doctor's pause after it, frozen at booking, because the holds were made with it. */
  bufferMinutes: z.int().min(0),
  /** The doctor's time zone, so that the time can be shown as the clinic states it. */
  timeZone: z.string(),
  mode: Mode,
  reason: prose(1000),
  /** From the symptom check, where the patient sent it along. */
  triage: TriageTag.optional(),
  status: AppointmentStatus,
  /** Frozen at booking. */
  feePaise: Paise,
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
  cancelledBy: idOf('usr').optional(),
  cancelledAt: Instant.optional(),
  cancelReason: prose(500).optional(),
  /** Why nobody in particular ended it: its doctor no longer sees patients here (decision 083). */
  endCause: z.enum(['doctor-gone']).optional(),
  consultationId: idOf('con').optional(),
});
export type Appointment = z.infer<typeof Appointment>;

/** One change in `GET /api/appointments/{id}/history`; `before` and `after` hold the fields that changed. */
export const AppointmentChange = z.object({
  at: Instant,
  actor: z.string(),
  action: z.string(),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
});
export type AppointmentChange = z.infer<typeof AppointmentChange>;

/**
 * Allowed transitions: status, event, next status. `in_progress` begins when the doctor admits, so an appointment can be
 * cancelled while the patient only waits. Leaving the waiting room returns it to `booked`.
 */
const TRANSITIONS: Record<AppointmentStatus | 'none', Partial<Record<AppointmentEvent, AppointmentStatus>>> = {
  none: { book: 'booked' },
  booked: { reschedule: 'booked', cancel: 'cancelled', check_in: 'checked_in', mark_no_show: 'no_show' },
  checked_in: { leave: 'booked', cancel: 'cancelled', admit: 'in_progress', mark_no_show: 'no_show' },
  in_progress: { complete: 'completed', mark_no_show: 'no_show' },
  completed: {},
  cancelled: {},
  no_show: {},
};

/** The status after `event`, or null where the event is not allowed. A null status is an appointment not yet booked. */
export function nextStatus(status: AppointmentStatus | null, event: AppointmentEvent): AppointmentStatus | null {
  return TRANSITIONS[status ?? 'none'][event] ?? null;
}

/** Whether the appointment still occupies the doctor's and the patient's time. */
export function isActive(status: AppointmentStatus): boolean {
  return status === 'booked' || status === 'checked_in' || status === 'in_progress';
}

type Planned = Pick<Appointment, 'status' | 'startsAt' | 'endsAt'>;

/** When the patient may enter the waiting room; `closesAt` is exclusive. */
export function checkInWindow({ startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>) {
  return {
    opensAt: addMinutes(startsAt, -CHECK_IN_MINUTES_BEFORE),
    closesAt: addMinutes(endsAt, CHECK_IN_GRACE_MINUTES),
  };
}

/** The result of a rule: allowed, or the problem code that says why not. */
export type Verdict = 'ok' | 'wrong-state' | 'too-early' | 'too-late';

/** Whether the patient may check in at `now`. Checking in again while waiting is allowed. */
export function mayCheckIn(appointment: Planned, now: string): Verdict {
  if (appointment.status !== 'booked' && appointment.status !== 'checked_in') return 'wrong-state';
  const { opensAt, closesAt } = checkInWindow(appointment);
  if (now < opensAt) return 'too-early';
  return now < closesAt ? 'ok' : 'too-late';
}

/**
 * Whether it may be cancelled at `now`: until the doctor admits, and not after the check-in window has closed (then it is a
 * no-show).
 */
export function mayCancel(appointment: Planned, now: string): Verdict {
  if (nextStatus(appointment.status, 'cancel') === null) return 'wrong-state';
  return now < checkInWindow(appointment).closesAt ? 'ok' : 'too-late';
}

/** An appointment whose doctor was suspended or rejected is looked for this far back: later it is of the past. */
export const DEPARTED_HOURS_BACK = 24;

/** Whether it may be rescheduled at `now`: only before check-in and before its start. */
export function mayReschedule(appointment: Planned, now: string): Verdict {
  if (nextStatus(appointment.status, 'reschedule') === null) return 'wrong-state';
  return now < appointment.startsAt ? 'ok' : 'too-late';
}

/** Whether the doctor may mark a no-show at `now`: at the earliest ten minutes after the start. */
export function mayMarkNoShow(appointment: Planned, now: string): Verdict {
  if (nextStatus(appointment.status, 'mark_no_show') === null) return 'wrong-state';
  return now < addMinutes(appointment.startsAt, NO_SHOW_MINUTES_MIN) ? 'too-early' : 'ok';
}
