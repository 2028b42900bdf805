import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { Instant, Locale } from '@/domain/shared/primitives';
import { Identifier, Password } from './credentials';

/** Upper bound for the code in an identity provider's link. */
const LinkCode = z.string().min(1, 'required').max(2048, 'too-long');
const RequiredCode = z.string().min(1, 'required').max(20, 'too-long');

const Security = z.object({
  emailVerified: z.boolean().nullable().describe('null where this installation confirms no addresses'),
  secondFactor: z.object({ since: Instant.nullable(), recoveryCodesLeft: z.int() }).nullable(),
  required: z.boolean().describe('whether the caller may do nothing else before setting one up'),
});

const BothFactors = z.object({ password: Password, code: RequiredCode });
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()).describe('shown this once; each replaces the app’s code once') });

const NewSecondFactor = z.object({
  secret: z.string().describe('base32, to be typed into an authenticator app'),
  uri: z.string().describe('the same as otpauth://, to be shown as a QR code'),
  enrolment: z.string().describe('to be sent back with the first code'),
});

const ResetBody = z
  .object({ oobCode: LinkCode.optional(), identifier: Identifier.optional(), code: RequiredCode.optional(), newPassword: Password })
  .superRefine(({ oobCode, identifier, code }, check) => {
    if (oobCode !== undefined) return;
    if (identifier === undefined) check.addIssue({ code: 'custom', path: ['identifier'], message: 'required' });
    if (code === undefined) check.addIssue({ code: 'custom', path: ['code'], message: 'required' });
  });

export const securityApi = {
  sendPasswordReset: endpoint({
    method: 'POST',
    path: '/api/auth/password-reset',
    access: 'anyone',
    limit: 'mail',
    summary:
      'Send a link or a code for a new password. Answers the same whether or not there is such an account; not found where nothing can be sent.',
    body: z.object({ identifier: Identifier, locale: Locale.optional() }),
    status: [204],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/auth/password-reset/confirm',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary:
      'Choose a new password, by the code of an e-mailed link or by the identifier and the code that was sent or that an admin handed over; every session ends.',
    body: ResetBody,
    status: [204],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/auth/password',
    access: 'signed-in',
    limit: 'password',
    keyless: true,
    beforeSecondFactor: true,
    summary:
      'Choose a new password, showing the present one. Every session ends; a browser goes on under a new cookie, others sign in again.',
    body: z.object({ password: Password, newPassword: Password }),
    status: [204],
  }),
  sendEmailCheck: endpoint({
    method: 'POST',
    path: '/api/auth/email/check',
    access: 'signed-in',
    limit: 'mail',
    beforeSecondFactor: true,
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
    beforeSecondFactor: true,
    summary: 'How the caller’s account is secured.',
    reply: Security,
    status: [200],
  }),
  startSecondFactor: endpoint({
    method: 'POST',
    path: '/api/auth/second-factor',
    access: 'signed-in',
    limit: 'password',
    beforeSecondFactor: true,
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
    beforeSecondFactor: true,
    summary: 'Add the authenticator app by its first code. Every session ends; a browser goes on under a new cookie, others sign in again.',
    body: z.object({ enrolment: z.string().min(1, 'required').max(16_384, 'too-long'), code: RequiredCode }),
    reply: RecoveryCodes,
    status: [200],
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/api/auth/second-factor/recovery-codes',
    access: 'signed-in',
    limit: 'password',
    keyless: true,
    summary: 'New recovery codes, showing both factors; the old ones no longer work.',
    body: BothFactors,
    reply: RecoveryCodes,
    status: [200],
  }),
  removeSecondFactor: endpoint({
    method: 'DELETE',
    path: '/api/auth/second-factor',
    access: 'signed-in',
    limit: 'password',
    summary: 'Remove the authenticator app, showing both factors; every other session ends.',
    body: BothFactors,
    status: [204],
  }),
};
