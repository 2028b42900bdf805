import { z } from 'zod';
import { Medicine, MedicineId, MedicineVersion } from '@/domain/medicines/schema';
import { idOf } from '@/domain/shared/ids';
import { collection } from '@/server/platform/store/collection';

/** The entries of the master that an admin has changed, as they are now; all others are as the release has them. */
export const changedMedicines = collection({
  name: 'changed_medicines',
  schema: Medicine.extend({ updatedBy: idOf('usr'), reason: z.string() }),
  tracked: true,
});

/** Every version of a changed entry; the id is the medicine with the version, so that no version is written twice. */
export const medicineVersions = collection({
  name: 'medicine_versions',
  schema: MedicineVersion.extend({ id: z.string(), medicineId: MedicineId, medicine: Medicine }),
  indexes: [['medicineId', '-version']],
});
