import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, line, Locale } from '@/domain/shared/primitives';
import { BrowserZone } from '@/domain/shared/time-zone';
import { Identifier, Password } from './credentials';
import { SignedInUser } from './session-api';

export const RegisterBody = z.object({
  name: line(120),
  email: Identifier.optional(),
  phone: Identifier.optional(),
  password: Password,
  role: z.enum(['patient', 'caregiver', 'doctor', 'pharmacy'], 'not-one-of'),
  locale: Locale.optional(),
  timeZone: BrowserZone,
});

const RegistrationId = idOf('reg');

/** A registration that waits for the code sent to its address. It reads the same whether or not the address has an account. */
export const WaitingRegistration = z.object({
  registrationId: RegistrationId,
  sentBy: z.enum(['email', 'sms']),
  expiresAt: Instant,
});

export const ConfirmRegistrationBody = z.object({
  registrationId: RegistrationId,
  code: z.string().min(1, 'required').max(20, 'too-long'),
});

export const registrationApi = {
  register: endpoint({
    method: 'POST',
    path: '/api/auth/register',
    access: 'anyone',
    limit: 'register',
    summary:
      'Open an account; a doctor starts unverified. 201 with the user; 202 where this installation can send a code to the address, which then opens the account: the same whether or not the address has one.',
    body: RegisterBody,
    reply: z.union([SignedInUser, WaitingRegistration]),
    status: [201, 202],
  }),
  confirmRegistration: endpoint({
    method: 'POST',
    path: '/api/auth/register/confirm',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary: 'Open the account that waits for a code. Five wrong codes end it.',
    body: ConfirmRegistrationBody,
    reply: SignedInUser,
    status: [201],
  }),
  resendRegistrationCode: endpoint({
    method: 'POST',
    path: '/api/auth/register/resend',
    access: 'anyone',
    limit: 'register',
    summary: 'Send another code, which replaces the earlier one; three in half an hour to one address.',
    body: z.object({ registrationId: RegistrationId }),
    status: [204],
  }),
};
