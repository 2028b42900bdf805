import { z } from 'zod';
import { MembershipRole } from '@/domain/shared/relationships';
import { Account, AccountStatus, User } from './schema';
import { Role } from '@/domain/shared/principal';
import { CaregiverProfile } from '@/domain/people/caregiver-profile';
import { DoctorProfile } from '@/domain/people/doctor-profile';
import { PharmacyProfile } from '@/domain/people/pharmacy-profile';
import { Document } from '@/domain/documents/schema';
import { idOf } from '@/domain/shared/ids';
import { endpoint } from '@/domain/shared/endpoint';
import { Instant, line, Locale, PageQuery, pageOf, prose, Version } from '@/domain/shared/primitives';

const Identifier = z.string().min(1, 'required').max(254, 'too-long');
const Password = z.string().min(1, 'required').max(1024, 'too-long');
const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().describe('seconds'),
});
/** Longer than any session or access token; what a cookie can hold. */
const SESSION_CHARACTERS_MAX = 4096;
const SignedInUser = z.object({ user: User });
/** The six-digit code of a second factor. Spaces as people type them are stripped before the comparison. */
const SecondFactorCode = z.string().max(20, 'too-long').optional();
const Credentials = z.object({ identifier: Identifier, password: Password, code: SecondFactorCode });
/** Firebase ID tokens are about 1 kB; anything longer is not one. */
const ID_TOKEN_CHARACTERS_MAX = 4096;

/**
 * Credentials of a browser: an identifier and a password, or a fresh (at most five minutes old) ID token of Firebase
 * Authentication that proves an e-mail address or a phone number. A first sign-in with a token creates a patient account named
 * `name`; with `askName`, a new user without a name is refused at `name` instead of being named after their identifier.
 */
const SignInBody = z
  .object({
    identifier: Identifier.optional(),
    password: Password.optional(),
    code: SecondFactorCode,
    idToken: z.string().min(1, 'required').max(ID_TOKEN_CHARACTERS_MAX, 'too-long').optional(),
    name: line(120).optional(),
    locale: Locale.optional(),
    askName: z.boolean().optional(),
  })
  .superRefine((given, refusal) => {
    if (given.idToken !== undefined) return;
    for (const at of ['identifier', 'password'] as const) {
      if (given[at] === undefined) refusal.addIssue({ code: 'custom', path: [at], message: 'required' });
    }
  });

export const RegisterBody = z.object({
  name: line(120),
  email: Identifier.optional(),
  phone: Identifier.optional(),
  password: Password,
  role: z.enum(['patient', 'caregiver', 'doctor', 'pharmacy'], 'not-one-of'),
  locale: Locale.optional(),
});

export const Session = z.object({
  id: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string(),
  current: z.boolean(),
});

/** Upper bound for the code in an identity provider's link. */
const LinkCode = z.string().min(1, 'required').max(2048, 'too-long');
const RequiredCode = z.string().min(1, 'required').max(20, 'too-long');

const Security = z.object({
  offered: z.boolean().describe('whether this installation knows second factors and confirmed addresses at all'),
  emailVerified: z.boolean(),
  secondFactor: z.object({ name: z.string().nullable(), since: Instant.nullable() }).nullable(),
});

const NewSecondFactor = z.object({
  secret: z.string().describe('base32, to be typed into an authenticator app'),
  uri: z.string().describe('the same as otpauth://, to be shown as a QR code'),
  enrolment: z.string().describe('to be sent back with the first code'),
});

/** An account as the platform admin sees it. */
export const AdminUser = Account.omit({ searchWords: true });
export type AdminUser = z.infer<typeof AdminUser>;

/** One account with what belongs to it. A patient's profile is health data, which the admin may not see, so it is left out. */
export const AdminUserPage = AdminUser.extend({
  doctor: DoctorProfile.optional(),
  pharmacy: PharmacyProfile.optional(),
  caregiver: CaregiverProfile.optional(),
  documents: z.array(Document),
  memberships: z.array(z.object({ orgId: idOf('org'), organisationName: z.string(), role: MembershipRole })),
});
export type AdminUserPage = z.infer<typeof AdminUserPage>;

export const UserQuery = PageQuery.extend({ role: Role.optional(), q: z.string().max(200, 'too-long').optional() });
export type UserQuery = z.infer<typeof UserQuery>;

/** A suspension requires a reason. */
export const StatusBody = z
  .object({ status: AccountStatus, reason: prose(500).default(''), version: Version.optional() })
  .superRefine(({ status, reason }, check) => {
    if (status === 'suspended' && reason === '') check.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
  });
export type StatusBody = z.infer<typeof StatusBody>;

const UserById = z.object({ id: idOf('usr') });

export const accountApi = {
  register: endpoint({
    method: 'POST',
    path: '/api/auth/register',
    access: 'anyone',
    limit: 'register',
    summary: 'Open an account. A doctor starts unverified.',
    body: RegisterBody,
    reply: SignedInUser,
    status: [201],
  }),
  login: endpoint({
    method: 'POST',
    path: '/api/auth/login',
    access: 'anyone',
    limit: 'password',
    summary: 'Tokens for a client that is not a browser.',
    body: Credentials,
    reply: Tokens,
    status: [200],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/auth/refresh',
    access: 'anyone',
    limit: 'write',
    summary: 'New tokens; the old refresh token dies and its reuse ends the session.',
    body: z.object({ refreshToken: z.string().min(1, 'required').max(400) }),
    reply: Tokens,
    status: [200],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/auth/session',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary: 'Sign a browser in, by password or by an ID token; the session travels in the __session cookie.',
    body: SignInBody,
    reply: SignedInUser,
    status: [200],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/auth/session',
    access: 'signed-in',
    limit: 'write',
    summary: 'End this session, not only forget it.',
    status: [204],
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/auth/verify',
    access: 'anyone',
    limit: 'read',
    summary: 'Whose token this is: the one in the body, or the one the call carries.',
    body: z.object({ token: z.string().max(SESSION_CHARACTERS_MAX).optional() }),
    reply: SignedInUser,
    status: [200],
  }),
  me: endpoint({
    method: 'GET',
    path: '/api/auth/me',
    access: 'signed-in',
    limit: 'read',
    summary: 'Who is calling.',
    reply: SignedInUser,
    status: [200],
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/auth/sessions',
    access: 'signed-in',
    limit: 'read',
    summary: 'Where the caller is signed in.',
    reply: z.object({ items: z.array(Session) }),
    status: [200],
  }),
  endSessions: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions',
    access: 'signed-in',
    limit: 'write',
    summary: 'Sign out everywhere else, or everywhere.',
    query: z.object({ keepThis: z.enum(['true', 'false']).default('false') }),
    status: [204],
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions/{id}',
    access: 'signed-in',
    limit: 'write',
    summary: 'End one of the caller’s sessions.',
    params: z.object({ id: z.string().max(64) }),
    status: [204],
  }),
  sendPasswordReset: endpoint({
    method: 'POST',
    path: '/api/auth/password-reset',
    access: 'anyone',
    limit: 'mail',
    summary: 'Send a link for a new password. Answers the same whether or not there is such an account.',
    body: z.object({ identifier: Identifier, locale: Locale.optional() }),
    status: [204],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/auth/password-reset/confirm',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary: 'Choose a new password by the link from the e-mail; every session ends.',
    body: z.object({ oobCode: LinkCode, newPassword: Password }),
    status: [204],
  }),
  sendEmailCheck: endpoint({
    method: 'POST',
    path: '/api/auth/email/check',
    access: 'signed-in',
    limit: 'mail',
    summary: 'Send a link that confirms the caller’s e-mail address.',
    body: z.object({ locale: Locale.optional() }),
    status: [204],
  }),
  confirmEmail: endpoint({
    method: 'POST',
    path: '/api/auth/email/confirm',
    access: 'anyone',
    limit: 'password',
    summary: 'Confirm an e-mail address by the link from the e-mail.',
    body: z.object({ oobCode: LinkCode }),
    status: [204],
  }),
  security: endpoint({
    method: 'GET',
    path: '/api/auth/security',
    access: 'signed-in',
    limit: 'read',
    summary: 'How the caller’s account is secured.',
    reply: Security,
    status: [200],
  }),
  startSecondFactor: endpoint({
    method: 'POST',
    path: '/api/auth/second-factor',
    access: 'signed-in',
    limit: 'password',
    summary: 'Begin to add an authenticator app; asks for the password again.',
    body: z.object({ password: Password }),
    reply: NewSecondFactor,
    status: [200],
  }),
  confirmSecondFactor: endpoint({
    method: 'POST',
    path: '/api/auth/second-factor/confirm',
    access: 'signed-in',
    limit: 'password',
    keyless: true,
    summary: 'Add the authenticator app by its first code; every other session ends, this one goes on under a new cookie.',
    body: z.object({ enrolment: z.string().min(1, 'required').max(16_384, 'too-long'), code: RequiredCode }),
    status: [204],
  }),
  removeSecondFactor: endpoint({
    method: 'DELETE',
    path: '/api/auth/second-factor',
    access: 'signed-in',
    limit: 'password',
    summary: 'Remove the authenticator app, showing both factors.',
    body: z.object({ password: Password, code: RequiredCode }),
    status: [204],
  }),
  users: endpoint({
    method: 'GET',
    path: '/api/admin/users',
    access: ['admin'],
    limit: 'read',
    summary: 'Accounts, the newest first; q is the beginnings of names, or a whole e-mail address or phone number.',
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
    summary: 'Suspend an account, which ends its sessions at once, or restore it.',
    params: UserById,
    body: StatusBody,
    reply: AdminUser,
    status: [200],
  }),
  removeLostSecondFactor: endpoint({
    method: 'DELETE',
    path: '/api/admin/users/{id}/second-factor',
    access: ['admin'],
    limit: 'write',
    summary: 'Remove the second factor of somebody who lost it, which ends their sessions.',
    params: UserById,
    status: [204],
  }),
};
