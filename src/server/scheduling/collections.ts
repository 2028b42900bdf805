import { z } from 'zod';
import { StoredAvailability } from '@/domain/scheduling/api';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** When a doctor can be booked, under the doctor's id. */
export const availabilities = collection({ name: 'availabilities', schema: StoredAvailability });

/**
 * One document for every five minutes of a person's booked time, `{userId}@{tick}`, for the doctor and for the patient. The id
 * is the constraint: `create` makes a second booking of the same minutes impossible.
 */
export const slotHolds = collection({
  name: 'slot_holds',
  schema: z.object({ id: z.string(), appointmentId: idOf('apt') }),
});

/** A doctor's busy times without the patient: free slots are public and must not read clinical data. */
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
