import { z } from 'zod';
import { CaregiverProfile, CaregiverProfileEdit } from './caregiver-profile';
import { DoctorProfile, DoctorProfileEdit } from './doctor-profile';
import { endpoint } from './endpoint';
import { idOf } from './ids';
import { PatientProfile, PatientProfileEdit } from './patient-profile';
import { PharmacyProfile, PharmacyProfileEdit } from './pharmacy-profile';

/** Before the first time there is a name, from the account, and version 0; the rest is still to be said. */
const Always = { id: idOf('usr'), name: z.string(), version: z.int().min(0) };

/** A person's own profile: which fields it has follows from their role. The platform's admins have none. */
export const MyProfile = z.discriminatedUnion('role', [
  PatientProfile.partial().extend({ ...Always, role: z.literal('patient') }),
  CaregiverProfile.partial().extend({ ...Always, role: z.literal('caregiver') }),
  DoctorProfile.partial().extend({ ...Always, role: z.literal('doctor') }),
  PharmacyProfile.partial().extend({ ...Always, role: z.literal('pharmacy') }),
]);
export type MyProfile = z.infer<typeof MyProfile>;

/** What each role sends. */
export const PROFILE_EDITS = {
  patient: PatientProfileEdit,
  caregiver: CaregiverProfileEdit,
  doctor: DoctorProfileEdit,
  pharmacy: PharmacyProfileEdit,
} as const;

export const profileApi = {
  mine: endpoint({
    method: 'GET',
    path: '/api/profile/me',
    summary: 'The caller’s own profile, by role; version 0 while nothing was saved.',
    reply: MyProfile,
    status: [200],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/profile/me',
    summary: 'Save the caller’s own profile. A doctor who changes what was verified is verified again.',
    body: z.union(Object.values(PROFILE_EDITS)),
    bodyByRole: PROFILE_EDITS,
    reply: MyProfile,
    status: [200],
  }),
};
