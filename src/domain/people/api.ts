import { z } from 'zod';
import { Slot } from '@/domain/scheduling/api';
import { Document } from '@/domain/documents/schema';
import { CaregiverProfile, CaregiverProfileEdit } from './caregiver-profile';
import { DoctorProfile, DoctorProfileEdit, PublicDoctor } from './doctor-profile';
import { PatientProfile, PatientProfileEdit } from './patient-profile';
import { PharmacyProfile, PharmacyProfileEdit } from './pharmacy-profile';
import { EmergencyId } from './emergency-kinds';
import { MedicalCouncilId } from './medical-council';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { LanguageId } from './person';
import { Order, Paise, PageQuery, Position, pageOf, prose, Version } from '@/domain/shared/primitives';
import { TimeZone } from '@/domain/shared/time-zone';
import { Specialty, SpecialtyId } from './specialty';

export const DOCTOR_SORTS = ['relevance', 'distance', 'fee', 'next-slot', 'experience'] as const;
export const DoctorSort = z.enum(DOCTOR_SORTS, 'not-one-of');
export type DoctorSort = z.infer<typeof DoctorSort>;

/** `30.3745,76.1531`, latitude and longitude as written in a query string. */
const Near = z
  .string()
  .regex(/^\s*-?\d{1,2}(?:\.\d+)?\s*,\s*-?\d{1,3}(?:\.\d+)?\s*$/, 'wrong-format')
  .transform((text) => {
    const [lat, lng] = text.split(',').map(Number);
    return { lat, lng };
  })
  .pipe(Position);

/** The query of a doctor search. A distance condition or order requires a position. */
export const DoctorQuery = PageQuery.extend({
  q: z.string().max(200, 'too-long').optional(),
  specialty: SpecialtyId.optional(),
  language: LanguageId.optional(),
  near: Near.optional(),
  radiusKm: z.coerce.number().min(1).max(1000).optional(),
  maxFee: z.coerce.number().pipe(Paise).optional().describe('paise'),
  sort: DoctorSort.default('relevance'),
}).superRefine(({ near, radiusKm, sort }, check) => {
  const needsPlace = radiusKm !== undefined || sort === 'distance';
  if (needsPlace && near === undefined) check.addIssue({ code: 'custom', path: ['near'], message: 'required' });
});
export type DoctorQuery = z.infer<typeof DoctorQuery>;

const NextSlot = Slot.nullable().describe('the next free slot within two weeks');

/** A doctor as search shows them. */
export const FoundDoctor = PublicDoctor.extend({
  distanceMetres: z.int().min(0).optional().describe('from `near`'),
  nextSlot: NextSlot,
});
export type FoundDoctor = z.infer<typeof FoundDoctor>;

/** How the words of `q` were understood. */
export const Understood = z.object({
  specialties: z.array(SpecialtyId).describe('what the words are about, best first'),
  standIn: SpecialtyId.nullable().describe('shown instead, because no doctor who meets the other conditions has one of those'),
  emergencies: z.array(EmergencyId).describe('signs of an emergency in the words'),
  callFirst: z.array(z.string()).describe('telephone numbers to call before anything else'),
});
export type Understood = z.infer<typeof Understood>;

/** A page of the doctors found. */
const FoundDoctors = pageOf(FoundDoctor).extend({ understood: Understood });
export type FoundDoctors = z.infer<typeof FoundDoctors>;

/** A doctor's own page. */
export const DoctorPage = PublicDoctor.extend({ councilName: z.string(), nextSlot: NextSlot });
export type DoctorPage = z.infer<typeof DoctorPage>;

/** Before the first save there is the account's name and version 0; everything else is absent. */
const Always = { id: idOf('usr'), name: z.string(), version: z.int().min(0) };

const OwnZone = z.string().describe('of the person’s calendar, by the IANA database; changed by `PUT /api/profile/me/time-zone`');

/** A person's own profile; its fields follow from the role. Platform admins have none. */
export const MyProfile = z.discriminatedUnion('role', [
  PatientProfile.partial().extend({ ...Always, timeZone: OwnZone, role: z.literal('patient') }),
  CaregiverProfile.partial().extend({ ...Always, timeZone: OwnZone, role: z.literal('caregiver') }),
  DoctorProfile.partial().extend({ ...Always, role: z.literal('doctor') }),
  PharmacyProfile.partial().extend({ ...Always, role: z.literal('pharmacy') }),
]);
export type MyProfile = z.infer<typeof MyProfile>;
/** The caller's own profile in one role. */
export type OwnProfile<R extends MyProfile['role']> = Extract<MyProfile, { role: R }>;

/** The profile body of each role. */
const PROFILE_EDITS = {
  patient: PatientProfileEdit,
  caregiver: CaregiverProfileEdit,
  doctor: DoctorProfileEdit,
  pharmacy: PharmacyProfileEdit,
} as const;

/** The body of a role's form, before defaults and transforms. */
export type SentProfile<R extends keyof typeof PROFILE_EDITS> = z.input<(typeof PROFILE_EDITS)[R]>;

/** A doctor's profile as the admin sees it for verification. */
export const DoctorToVerify = DoctorProfile.extend({ councilName: z.string() });
export type DoctorToVerify = z.infer<typeof DoctorToVerify>;

/**
 * A doctor awaiting verification, with the uploaded documents; `GET /api/admin/users/{id}/documents/{documentId}` redirects to
 * each.
 */
export const PendingDoctor = DoctorToVerify.extend({ documents: z.array(Document) });
export type PendingDoctor = z.infer<typeof PendingDoctor>;

export const PENDING_SORTS = ['updatedAt', 'name'] as const;
export const PendingQuery = PageQuery.extend({
  council: MedicalCouncilId.optional(),
  sort: z.enum(PENDING_SORTS, 'not-one-of').default('updatedAt'),
  order: Order.default('asc'),
});
export type PendingQuery = z.infer<typeof PendingQuery>;

/**
 * The note of a rejection is shown to the doctor. `version` is the profile version the admin reviewed, so that a registration
 * number changed after the review cannot be approved.
 */
export const VerifyBody = z
  .object({ decision: z.enum(['approved', 'rejected'], 'not-one-of'), note: prose(1000).default(''), version: Version.optional() })
  .superRefine(({ decision, note }, check) => {
    if (decision === 'rejected' && note === '') check.addIssue({ code: 'custom', path: ['note'], message: 'required' });
  });
export type VerifyBody = z.infer<typeof VerifyBody>;

export const peopleApi = {
  specialties: endpoint({
    method: 'GET',
    path: '/api/specialties',
    access: 'anyone',
    limit: 'read',
    summary: 'The specialties, with what people call them in three languages.',
    reply: z.object({ items: z.array(Specialty) }),
    status: [200],
  }),
  doctors: endpoint({
    method: 'GET',
    path: '/api/doctors',
    access: 'anyone',
    limit: 'read',
    summary: 'Verified doctors; q understands names, clinics, specialties and everyday symptom words in en, hi and pa.',
    query: DoctorQuery,
    reply: FoundDoctors,
    status: [200],
  }),
  doctor: endpoint({
    method: 'GET',
    path: '/api/doctors/{id}',
    access: 'anyone',
    limit: 'read',
    summary: 'One verified doctor, with the registration that was verified.',
    params: z.object({ id: idOf('usr') }),
    reply: DoctorPage,
    status: [200],
  }),
  myProfile: endpoint({
    method: 'GET',
    path: '/api/profile/me',
    access: ['patient', 'caregiver', 'doctor', 'pharmacy'],
    limit: 'read',
    summary: 'The caller’s own profile, by role; version 0 while nothing was saved.',
    reply: MyProfile,
    status: [200],
  }),
  saveProfile: endpoint({
    method: 'PUT',
    path: '/api/profile/me',
    access: ['patient', 'caregiver', 'doctor', 'pharmacy'],
    limit: 'write',
    summary: 'Save the caller’s own profile. A doctor who changes what was verified is verified again.',
    body: z.union(Object.values(PROFILE_EDITS)),
    bodyByRole: PROFILE_EDITS,
    reply: MyProfile,
    status: [200],
  }),
  saveTimeZone: endpoint({
    method: 'PUT',
    path: '/api/profile/me/time-zone',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary:
      'Say in which zone the caller lives: days of charts, times of doses and quiet hours follow it at once, also those of the caller’s children who had the same.',
    body: z.object({ timeZone: TimeZone }),
    reply: z.object({ timeZone: z.string() }),
    status: [200],
  }),
  pendingDoctors: endpoint({
    method: 'GET',
    path: '/api/admin/doctors/pending-verification',
    access: ['admin'],
    limit: 'read',
    summary: 'Doctors who wait to be verified, who waits longest first unless `sort` and `order` say otherwise.',
    query: PendingQuery,
    reply: pageOf(PendingDoctor),
    status: [200],
  }),
  verifyDoctor: endpoint({
    method: 'PUT',
    path: '/api/admin/doctors/{id}/verify',
    access: ['admin'],
    limit: 'write',
    stepUp: true,
    summary: 'Approve or reject a doctor; only an approved one is found and booked.',
    params: z.object({ id: idOf('usr') }),
    body: VerifyBody,
    reply: DoctorToVerify,
    status: [200],
  }),
};
