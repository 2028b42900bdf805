import { z } from 'zod';
import { Appointment, AppointmentChange } from '@/domain/appointments/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** Clinical: that somebody sees a doctor is already health data. */
export const appointments = collection({
  name: 'appointments',
  schema: Appointment,
  clinical: true,
  sealed: ['reason', 'cancelReason', 'triage'],
  indexes: [
    ['patientId', 'startsAt'],
    ['patientId', '-startsAt'],
    ['patientId', 'status', 'startsAt'],
    ['patientId', 'status', '-startsAt'],
    ['doctorId', 'startsAt'],
    ['doctorId', '-startsAt'],
    ['doctorId', 'status', 'startsAt'],
    ['doctorId', 'status', '-startsAt'],
    ['doctorId', 'patientId', 'status', '-startsAt'],
    ['status', 'startsAt'],
    ['orgId', 'startsAt'],
    ['orgId', '-startsAt'],
    ['orgId', 'doctorId', 'startsAt'],
    ['orgId', 'doctorId', '-startsAt'],
    ['orgId', 'doctorId', 'status', 'startsAt'],
  ],
});

/** Every change of an appointment, `{appointmentId}@{version}`. */
export const appointmentChanges = collection({
  name: 'appointment_changes',
  schema: AppointmentChange.extend({ id: z.string(), appointmentId: idOf('apt'), version: Version }),
  clinical: true,
  sealed: ['before', 'after'],
  indexes: [['appointmentId', 'version']],
});

/** People who can have no appointments any more and whose coming ones are still to be cancelled, under their own id. */
export const departures = collection({
  name: 'departures',
  schema: z.object({ id: idOf('usr'), role: z.enum(['doctor', 'patient']), at: Instant }),
});
export type Departure = z.infer<typeof departures.schema>;

/** Until when reminders of a kind, which is the id, have been sent. */
export const reminderMarks = collection({
  name: 'reminder_marks',
  schema: z.object({ id: z.string(), until: Instant }),
});
