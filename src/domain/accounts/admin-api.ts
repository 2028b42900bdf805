import { z } from 'zod';
import { Document } from '@/domain/documents/schema';
import { CaregiverProfile } from '@/domain/people/caregiver-profile';
import { DoctorProfile } from '@/domain/people/doctor-profile';
import { PharmacyProfile } from '@/domain/people/pharmacy-profile';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, Order, PageQuery, pageOf, prose, Version } from '@/domain/shared/primitives';
import { Role } from '@/domain/shared/principal';
import { MembershipRole } from '@/domain/shared/relationships';
import { Account, AccountStatus } from './schema';

/** An account as the platform admin sees it. */
export const AdminUser = Account.omit({ searchWords: true });
export type AdminUser = z.infer<typeof AdminUser>;

/** One account with what belongs to it. A patient's profile is health data, which the admin may not see, so it is left out. */
export const AdminUserPage = AdminUser.extend({
  doctor: DoctorProfile.optional(),
  pharmacy: PharmacyProfile.optional(),
  caregiver: CaregiverProfile.optional(),
  hasSecondFactor: z.boolean(),
  canGetResetCode: z.boolean().describe('whether an admin can hand over a code for a new password'),
  documents: z.array(Document),
  memberships: z.array(z.object({ orgId: idOf('org'), organisationName: z.string(), role: MembershipRole })),
});
export type AdminUserPage = z.infer<typeof AdminUserPage>;

export const UserQuery = PageQuery.extend({
  role: Role.optional(),
  status: AccountStatus.optional(),
  q: z.string().max(200, 'too-long').optional(),
  /** By when they joined. */
  order: Order.default('desc'),
});
export type UserQuery = z.infer<typeof UserQuery>;

/** A suspension requires a reason. */
export const StatusBody = z
  .object({ status: AccountStatus, reason: prose(500).default(''), version: Version.optional() })
  .superRefine(({ status, reason }, check) => {
    if (status === 'suspended' && reason === '') check.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
  });
export type StatusBody = z.infer<typeof StatusBody>;

const UserById = z.object({ id: idOf('usr') });

export const accountAdminApi = {
  users: endpoint({
    method: 'GET',
    path: '/api/admin/users',
    access: ['admin'],
    limit: 'read',
    summary: 'Accounts, the newest first unless `order=asc`; q is the beginnings of names, or a whole e-mail address or phone number.',
    query: UserQuery,
    reply: pageOf(AdminUser),
    status: [200],
  }),
  user: endpoint({
    method: 'GET',
    path: '/api/admin/users/{id}',
    access: ['admin'],
    limit: 'read',
    summary: 'One account with its profile and memberships; of a patient only the account.',
    params: UserById,
    reply: AdminUserPage,
    status: [200],
  }),
  setStatus: endpoint({
    method: 'PUT',
    path: '/api/admin/users/{id}/status',
    access: ['admin'],
    limit: 'write',
    stepUp: true,
    summary: 'Suspend an account, which ends its sessions at once, or restore it.',
    params: UserById,
    body: StatusBody,
    reply: AdminUser,
    status: [200],
  }),
  makeResetCode: endpoint({
    method: 'POST',
    path: '/api/admin/users/{id}/password-reset',
    access: ['admin'],
    limit: 'password',
    stepUp: true,
    keyless: true,
    summary:
      'Make a code for a new password, to be handed over to a person whose identity was checked. Not for admins, and not found where a provider sends links.',
    params: UserById,
    reply: z.object({ code: z.string().describe('shown this once'), expiresAt: Instant }),
    status: [201],
  }),
  removeLostSecondFactor: endpoint({
    method: 'DELETE',
    path: '/api/admin/users/{id}/second-factor',
    access: ['admin'],
    limit: 'write',
    stepUp: true,
    summary: 'Remove the second factor of somebody who lost it, which ends their sessions.',
    params: UserById,
    status: [204],
  }),
};
