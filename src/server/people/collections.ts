import { z } from 'zod';
import { CaregiverProfile } from '@/domain/people/caregiver-profile';
import { DoctorProfile } from '@/domain/people/doctor-profile';
import { PatientProfile } from '@/domain/people/patient-profile';
import { idOf } from '@/domain/shared/ids';
import { collection } from '@/server/platform/store/collection';

/** Profiles are stored under the id of their account. A pharmacy's is the pharmacy itself, under its organisation's id. */
export const patientProfiles = collection({
  name: 'patient_profiles',
  schema: PatientProfile,
  clinical: true,
  sealed: ['name', 'bornOn', 'address', 'contactPhone', 'abhaNumber', 'abhaAddress', 'allergies', 'conditions', 'emergencyContact'],
  blind: ['abhaNumber'],
  indexes: [['abhaNumber']],
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
    ['verification'],
    ['verification', 'updatedAt'],
    ['verification', '-updatedAt'],
    ['verification', 'name'],
    ['verification', '-name'],
    ['verification', 'council', 'updatedAt'],
    ['verification', 'council', '-updatedAt'],
    ['verification', 'council', 'name'],
    ['verification', 'council', '-name'],
  ],
  sealed: ['contactPhone'],
});
export type StoredDoctor = z.infer<typeof doctorProfiles.schema>;

/**
 * Written in every commit that changes what search shows of a doctor, one document for each doctor and part: whoever keeps
 * doctors in memory reads only what changed.
 */
export const doctorChanges = collection({
  name: 'doctor_changes',
  schema: z.object({ id: z.string(), doctorId: idOf('usr'), part: z.enum(['profile', 'availability', 'bookings']) }),
  tracked: true,
});
export type DoctorPart = z.infer<typeof doctorChanges.schema>['part'];
