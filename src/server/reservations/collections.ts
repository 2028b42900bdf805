import { z } from 'zod';
import { MedicineId } from '@/domain/medicines/schema';
import { Reservation } from '@/domain/reservations/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** Clinical: which medicines somebody needs is health data. */
export const reservations = collection({
  name: 'reservations',
  schema: Reservation.extend({
    remindedAt: Instant.optional(),
    /** Whose turn it is: the shop’s people until they answer, then the patient and who helps; nobody’s after the end. */
    waitsFor: z.array(idOf('usr')),
    /** How much of each medicine was handed over on a prescription, and has left the stock by that or by the collection, once. */
    dispensed: z.record(MedicineId, z.int()).optional(),
  }),
  clinical: true,
  sealed: ['items', 'reason'],
  indexes: [
    ['patientId', '-createdAt'],
    ['patientId', 'state', '-createdAt'],
    ['reservedBy', '-createdAt'],
    ['pharmacyId', '-createdAt'],
    ['pharmacyId', 'state', '-createdAt'],
    ['pharmacyId', 'state', 'expiresAt'],
    ['state', 'expiresAt'],
    ['waitsFor'],
  ],
});
export type StoredReservation = z.infer<typeof reservations.schema>;
