import { z } from 'zod';
import { Role } from '@/domain/accounts/schema';
import { CaregiverProfile, CaregiverProfileEdit } from './caregiver-profile';
import { DoctorProfile, DoctorProfileEdit } from './doctor-profile';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { PatientProfile, PatientProfileEdit } from './patient-profile';
import { PharmacyProfile, PharmacyProfileEdit } from './pharmacy-profile';
import { Instant, PageQuery, pageOf } from '@/domain/shared/primitives';

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

/**
 * Who did it: the caller, another person, somebody who was not signed in, or the service by itself. An id is given only of
 * doctors, whom anybody can look up.
 */
export const AccessActor = z.object({
  is: z.enum(['you', 'person', 'not-signed-in', 'system']),
  id: idOf('usr').optional(),
  name: z.string().nullable(),
  role: Role.nullable(),
});

/** One line of what was done with a person's record. `what` is the record or the part of it. */
export const AccessEntry = z.object({
  id: z.string(),
  at: Instant,
  action: z.string(),
  actor: AccessActor,
  what: z.object({ type: z.string(), id: z.string() }),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

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
  access: endpoint({
    method: 'GET',
    path: '/api/profile/me/access',
    summary: 'Who looked at the caller’s record or changed it, newest first. `by=others` leaves out what the caller did.',
    query: PageQuery.extend({ by: z.enum(['everyone', 'others'], 'not-one-of').default('everyone') }),
    reply: pageOf(AccessEntry),
    status: [200],
  }),
};
