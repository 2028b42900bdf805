import { z } from 'zod';
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
