import { z } from 'zod';
import { CaregiverProfile } from '@/domain/people/caregiver-profile';
import { DoctorProfile } from '@/domain/people/doctor-profile';
import { PatientProfile } from '@/domain/people/patient-profile';
import { PharmacyProfile } from '@/domain/people/pharmacy-profile';
import { collection } from '@/server/platform/store/collection';

/** All profiles are stored under the id of their account. */
export const patientProfiles = collection({
  name: 'patient_profiles',
  schema: PatientProfile,
  clinical: true,
  sealed: ['name', 'bornOn', 'address', 'contactPhone', 'abhaNumber', 'abhaAddress', 'allergies', 'conditions', 'emergencyContact'],
});

export const caregiverProfiles = collection({
  name: 'caregiver_profiles',
  schema: CaregiverProfile,
  sealed: ['name', 'contactPhone', 'address'],
});

/**
 * `listed`: patients can find and book the doctor, because they are approved and the account is active. It is maintained in the
 * commits that verify and suspend, so that search and booking read one document instead of two.
 */
export const doctorProfiles = collection({
  name: 'doctor_profiles',
  schema: DoctorProfile.extend({ listed: z.boolean() }),
  indexes: [
    ['listed', 'createdAt'],
    ['verification', 'updatedAt'],
  ],
  sealed: ['contactPhone'],
});
export type StoredDoctor = z.infer<typeof doctorProfiles.schema>;

export const pharmacyProfiles = collection({
  name: 'pharmacy_profiles',
  schema: PharmacyProfile,
  sealed: ['licenceNumber', 'phone'],
});

/**
 * A version stamp that changes whenever the searchable data of a doctor changes: a cached list is validated by reading only
 * this.
 */
export const listStamps = collection({ name: 'list_stamps', schema: z.object({ id: z.literal('doctors'), stamp: z.string() }) });
