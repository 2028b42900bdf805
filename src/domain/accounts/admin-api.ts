import { z } from 'zod';
import { MembershipRole } from '@/domain/permissions';
import { Account, AccountStatus, Role } from './schema';
import { CaregiverProfile } from '@/domain/people/caregiver-profile';
import { DoctorProfile } from '@/domain/people/doctor-profile';
import { Document } from '@/domain/documents/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { PageQuery, Version, pageOf, prose } from '@/domain/shared/primitives';
import { PharmacyProfile } from '@/domain/people/pharmacy-profile';

/** An account as the platform's admin sees it. */
export const AdminUser = Account.omit({ searchWords: true });
export type AdminUser = z.infer<typeof AdminUser>;

/** One account with what belongs to it. What a patient told their doctors is not the admin's to see, so no patient profile. */
export const AdminUserPage = AdminUser.extend({
  doctor: DoctorProfile.optional(),
  pharmacy: PharmacyProfile.optional(),
  caregiver: CaregiverProfile.optional(),
  documents: z.array(Document),
  memberships: z.array(z.object({ orgId: idOf('org'), organisationName: z.string(), role: MembershipRole })),
});
export type AdminUserPage = z.infer<typeof AdminUserPage>;

/** A doctor's profile as it is put before the admin. */
export const DoctorToVerify = DoctorProfile.extend({ councilName: z.string() });
export type DoctorToVerify = z.infer<typeof DoctorToVerify>;

/** A doctor who waits, with what they handed in; `GET /api/admin/users/{id}/documents/{documentId}` leads to each. */
export const PendingDoctor = DoctorToVerify.extend({ documents: z.array(Document) });
export type PendingDoctor = z.infer<typeof PendingDoctor>;

export const UserQuery = PageQuery.extend({ role: Role.optional(), q: z.string().max(200, 'too-long').optional() });
export type UserQuery = z.infer<typeof UserQuery>;

/** Nobody is suspended without a reason. */
export const StatusBody = z
  .object({ status: AccountStatus, reason: prose(500).default(''), version: Version.optional() })
  .superRefine(({ status, reason }, check) => {
    if (status === 'suspended' && reason === '') check.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
  });
export type StatusBody = z.infer<typeof StatusBody>;

/**
 * A doctor who is rejected reads why. `version` is the profile's the admin looked at: with it, nobody approves a
 * registration number that was changed after it was checked.
 */
export const VerifyBody = z
  .object({ decision: z.enum(['approved', 'rejected'], 'not-one-of'), note: prose(1000).default(''), version: Version.optional() })
  .superRefine(({ decision, note }, check) => {
    if (decision === 'rejected' && note === '') check.addIssue({ code: 'custom', path: ['note'], message: 'required' });
  });
export type VerifyBody = z.infer<typeof VerifyBody>;

const ById = z.object({ id: idOf('usr') });

export const adminApi = {
  users: endpoint({
    method: 'GET',
    path: '/api/admin/users',
    summary: 'Accounts, the newest first; q is the beginnings of names, or a whole e-mail address or phone number.',
    query: UserQuery,
    reply: pageOf(AdminUser),
    status: [200],
  }),
  user: endpoint({
    method: 'GET',
    path: '/api/admin/users/{id}',
    summary: 'One account with its profile and memberships; of a patient only the account.',
    params: ById,
    reply: AdminUserPage,
    status: [200],
  }),
  setStatus: endpoint({
    method: 'PUT',
    path: '/api/admin/users/{id}/status',
    summary: 'Suspend an account, which ends its sessions at once, or restore it.',
    params: ById,
    body: StatusBody,
    reply: AdminUser,
    status: [200],
  }),
  pending: endpoint({
    method: 'GET',
    path: '/api/admin/doctors/pending-verification',
    summary: 'Doctors who wait to be verified, who waits longest first.',
    query: PageQuery,
    reply: pageOf(PendingDoctor),
    status: [200],
  }),
  verify: endpoint({
    method: 'PUT',
    path: '/api/admin/doctors/{id}/verify',
    summary: 'Approve or reject a doctor; only an approved one is found and booked.',
    params: ById,
    body: VerifyBody,
    reply: DoctorToVerify,
    status: [200],
  }),
  removeSecondFactor: endpoint({
    method: 'DELETE',
    path: '/api/admin/users/{id}/second-factor',
    summary: 'Remove the second factor of somebody who lost it, which ends their sessions.',
    params: ById,
    status: [204],
  }),
};
