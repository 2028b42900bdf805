import { z } from 'zod';
import { Appointment, AppointmentChange } from '@/domain/appointments/schema';
import { StoredAvailability } from '@/domain/scheduling/api';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** When a doctor can be booked, under the doctor's id. */
export const availabilities = collection({ name: 'availabilities', schema: StoredAvailability });

/**
 * One document for every five minutes somebody's time is taken, `{userId}@{tick}`, for the doctor and for the patient. The
 * id is the fact: `create` is what makes a second booking of the same minutes impossible.
 */
export const slotHolds = collection({
  name: 'slot_holds',
  schema: z.object({ id: z.string(), appointmentId: idOf('apt') }),
});

/** What fills a doctor's time, without whose it is: free slots are shown to strangers and read nothing clinical. */
export const busyTimes = collection({
  name: 'busy_times',
  schema: z.object({
    id: idOf('apt'),
    doctorId: idOf('usr'),
    startsAt: Instant,
    endsAt: Instant,
    bufferMinutes: z.int().min(0),
  }),
  indexes: [['doctorId', 'startsAt'], ['startsAt']],
});
export type BusyTime = z.infer<typeof busyTimes.schema>;

/** That somebody sees a doctor is health data already. */
export const appointments = collection({
  name: 'appointments',
  schema: Appointment,
  clinical: true,
  sealed: ['reason', 'cancelReason'],
  indexes: [
    ['patientId', 'startsAt'],
    ['patientId', '-startsAt'],
    ['patientId', 'status', 'startsAt'],
    ['patientId', 'status', '-startsAt'],
    ['doctorId', 'startsAt'],
    ['doctorId', '-startsAt'],
    ['doctorId', 'status', 'startsAt'],
    ['doctorId', 'status', '-startsAt'],
    ['orgId', 'startsAt'],
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
