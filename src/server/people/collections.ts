import { z } from 'zod';
import { CaregiverProfile } from '@/domain/people/caregiver-profile';
import { DoctorProfile } from '@/domain/people/doctor-profile';
import { PatientProfile } from '@/domain/people/patient-profile';
import { PharmacyProfile } from '@/domain/people/pharmacy-profile';
import { collection } from '@/server/platform/store/collection';

/** All profiles lie under the id of the account they belong to. */
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
 * `listed` says that patients can find and book the doctor: approved, and the account active. It is kept in the commits that
 * verify and suspend, so that whoever searches or books reads one document and not two.
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

/** One document that changes whenever what search shows of doctors changes: who kept the list reads only this to know. */
export const listStamps = collection({ name: 'list_stamps', schema: z.object({ id: z.literal('doctors'), stamp: z.string() }) });
