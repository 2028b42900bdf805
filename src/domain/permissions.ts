import { z } from 'zod';
import type { Principal } from './accounts/schema';

/** What somebody is in an organisation, beside what they are on the platform. */
export const MEMBERSHIP_ROLES = ['clinic_admin', 'doctor', 'pharmacy'] as const;
export const MembershipRole = z.enum(MEMBERSHIP_ROLES, 'not-one-of');
export type MembershipRole = z.infer<typeof MembershipRole>;

/** What a patient may let a caregiver see and do. */
export const CARE_SCOPES = ['vitals', 'medications', 'appointments', 'records'] as const;
export const CareScope = z.enum(CARE_SCOPES, 'not-one-of');
export type CareScope = z.infer<typeof CareScope>;

/** How somebody stands to a record. Every right follows from one of these and from nothing else. */
export type Relation =
  | 'patient'
  | 'doctor'
  | 'caregiver-appointments'
  | 'caregiver-records'
  | 'caregiver-vitals'
  | 'caregiver-medications'
  | 'clinic-admin'
  | 'member'
  | 'owner'
  | 'admin';

/**
 * The permission table: which relation to the record may do what. The door asks for the role; this asks for the record.
 *
 * The platform's admin manages accounts and organisations and has no clinical right at all: running the service is no
 * reason to read who is ill. A clinic admin arranges the clinic's appointments and sees its people, but no notes.
 */
export const PERMISSIONS = {
  'appointment.book': ['patient', 'caregiver-appointments'],
  'appointment.see': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.change': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.check-in': ['patient', 'caregiver-appointments'],
  'queue.see': ['doctor'],
  'consultation.see': ['patient', 'caregiver-appointments', 'doctor'],
  'consultation.take-part': ['patient', 'doctor'],
  'consultation.conduct': ['doctor'],
  'note.write': ['doctor'],
  'note.see': ['patient', 'caregiver-records', 'doctor'],
  'patient-profile.see': ['patient', 'caregiver-records', 'doctor'],
  'patient-profile.change': ['patient'],
  'vitals.see': ['patient', 'caregiver-vitals', 'doctor'],
  'medications.see': ['patient', 'caregiver-medications', 'doctor'],
  'availability.change': ['owner'],
  'profile.change': ['owner'],
  'organisation.see': ['member', 'clinic-admin', 'admin'],
  'organisation.manage': ['clinic-admin', 'admin'],
  'users.manage': ['admin'],
  'doctors.verify': ['admin'],
} as const satisfies Record<string, readonly Relation[]>;
export type Permission = keyof typeof PERMISSIONS;

/** The ids a record carries that decide who stands how to it. */
export type Subject = { patientId?: string; doctorId?: string; orgId?: string; ownerId?: string };

/** Membership of an organisation and links of care, as far as rights depend on them. */
export type Ties = {
  memberships: readonly { userId: string; orgId: string; role: MembershipRole }[];
  links: readonly {
    caregiverId: string;
    patientId: string;
    scopes: readonly CareScope[];
    expiresAt?: string | undefined;
    revokedAt?: string | undefined;
  }[];
  /** ISO instant; a link ends on time. */
  now: string;
};

export const NO_TIES: Ties = { memberships: [], links: [], now: '' };

type Who = Pick<Principal, 'userId' | 'role'>;

/** Whether `who` may do `permission` to the record described by `subject`. Where it is false, a stranger is told 404. */
export function may(permission: Permission, who: Who, subject: Subject, ties: Ties): boolean {
  const allowed: readonly Relation[] = PERMISSIONS[permission];
  return relationsOf(who, subject, ties).some((relation) => allowed.includes(relation));
}

/** Every way in which `who` stands to the record. */
export function relationsOf(who: Who, subject: Subject, { memberships, links, now }: Ties): Relation[] {
  const { userId, role } = who;
  const relations: Relation[] = [];
  if (subject.patientId === userId && role === 'patient') relations.push('patient');
  if (subject.doctorId === userId && role === 'doctor') relations.push('doctor');
  if (subject.ownerId === userId) relations.push('owner');
  if (role === 'admin') relations.push('admin');
  for (const { userId: member, orgId, role: memberRole } of memberships) {
    if (member !== userId || orgId !== subject.orgId) continue;
    relations.push('member');
    if (memberRole === 'clinic_admin') relations.push('clinic-admin');
  }
  for (const { caregiverId, patientId, scopes, expiresAt, revokedAt } of links) {
    const isOurs = caregiverId === userId && patientId === subject.patientId;
    const isValid = revokedAt === undefined && (expiresAt === undefined || now < expiresAt);
    if (isOurs && isValid) relations.push(...scopes.map((scope) => `caregiver-${scope}` as const));
  }
  return relations;
}

type AppointmentLike = { patientId: string; doctorId: string; orgId: string };

/** May see an appointment: its patient, a caregiver with that scope, its doctor, and the clinic's admin. */
export function canSeeAppointment(who: Who, appointment: AppointmentLike, ties: Ties): boolean {
  return may('appointment.see', who, appointment, ties);
}

/** May cancel or move an appointment; the state machine and the clock have their say after this. */
export function canChangeAppointment(who: Who, appointment: AppointmentLike, ties: Ties): boolean {
  return may('appointment.change', who, appointment, ties);
}

/** May book for that patient: the patient, or a caregiver with the appointments scope. */
export function canBookFor(who: Who, patientId: string, ties: Ties): boolean {
  return may('appointment.book', who, { patientId }, ties);
}

/** May see the waiting room and the summary of a consultation. */
export function canSeeConsultation(who: Who, consultation: AppointmentLike, ties: Ties): boolean {
  return may('consultation.see', who, consultation, ties);
}

/** May admit, mark a no-show, end, and write the note: only its doctor. */
export function canConduct(who: Who, consultation: AppointmentLike): boolean {
  return may('consultation.conduct', who, consultation, NO_TIES);
}

/** May manage the people of an organisation: its clinic admins and the platform's admin. */
export function canManageOrganisation(who: Who, orgId: string, ties: Ties): boolean {
  return may('organisation.manage', who, { orgId }, ties);
}
