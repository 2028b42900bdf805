import { Reservation } from '@/domain/reservations/schema';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** Clinical: which medicines somebody needs is health data. */
export const reservations = collection({
  name: 'reservations',
  schema: Reservation.extend({ remindedAt: Instant.optional() }),
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
  ],
});
