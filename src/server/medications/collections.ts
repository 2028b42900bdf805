import { z } from 'zod';
import { DoseDecision, Medication } from '@/domain/medications/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** What patients take. */
export const medications = collection({
  name: 'medications',
  schema: Medication.extend({
    /** People were told to buy more; absent again once it was bought. */
    refillToldAt: Instant.optional(),
    /** The drawer as one field, to find the medicine of one that was opened. */
    drawerKey: z.string().optional(),
  }),
  clinical: true,
  sealed: ['name', 'dose', 'note'],
  indexes: [
    ['patientId', 'state', 'createdAt'],
    ['drawerKey', 'state'],
  ],
});
export type StoredMedication = z.infer<typeof medications.schema>;

/** A picture of a medicine's box, under the medicine's id: small, so that it lies beside the rest and needs no file of its own. */
export const medicinePictures = collection({
  name: 'medicine_pictures',
  schema: z.object({ id: idOf('mdn'), patientId: idOf('usr'), jpeg: z.base64() }),
  clinical: true,
  sealed: ['jpeg'],
});

/** What was said of the doses of one patient on one day of their calendar, `{patientId}@{on}`, by `doseKey`. */
export const doseDays = collection({
  name: 'dose_days',
  schema: z.object({ id: z.string(), patientId: idOf('usr'), on: LocalDate, doses: z.record(z.string(), DoseDecision) }),
  clinical: true,
  indexes: [['patientId', 'on']],
});
export type DoseDay = z.infer<typeof doseDays.schema>;

/** Under a patient's id, when to look whether somebody is to be told of a dose, and who was told of those of the last day. */
export const doseReminders = collection({
  name: 'dose_reminders',
  schema: z.object({ id: idOf('usr'), nextAt: Instant.optional(), told: z.record(z.string(), z.array(z.string())) }),
  clinical: true,
  indexes: [['nextAt']],
});
