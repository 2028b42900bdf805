import { z } from 'zod';
import { ConfirmRegistrationBody, RegisterBody, WaitingRegistration } from '@/domain/accounts/registration-api';
import { SignedInUser } from '@/domain/accounts/session-api';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { InvitationCode, NewCareInvitation } from './invitation';

/** The sign-in of whoever takes over a child's record: as in registering, without the name, which the record has. */
const ClaimBody = RegisterBody.pick({ phone: true, email: true, password: true, locale: true }).extend({ code: InvitationCode });
export type ClaimBody = z.infer<typeof ClaimBody>;

const ByPerson = z.object({ id: idOf('usr') });

/** How the record of a child without a sign-in becomes the child's own. */
export const handoverApi = {
  handOver: endpoint({
    method: 'POST',
    path: '/api/users/family/dependants/{id}/handover',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Make the code by which a child of the caller gets an account of their own, with the record. It works once, for 24 hours.',
    params: ByPerson,
    reply: NewCareInvitation,
    status: [201],
  }),
  handOverByAdmin: endpoint({
    method: 'POST',
    path: '/api/admin/users/{id}/handover',
    access: ['admin'],
    limit: 'password',
    stepUp: true,
    keyless: true,
    summary:
      'Make the same code where no parent can, to be given to a person whose identity was checked; the parents are told. Only for a patient without a sign-in.',
    params: ByPerson,
    reply: NewCareInvitation,
    status: [201],
  }),
  claim: endpoint({
    method: 'POST',
    path: '/api/users/family/claim',
    access: 'anyone',
    limit: 'register',
    summary:
      'Take over one’s own record by the code a parent made: a sign-in, after which the parents help only as long as one wishes. 201 with the user; 202 where this installation can send a code to the address, which then opens the account.',
    body: ClaimBody,
    reply: z.union([SignedInUser, WaitingRegistration]),
    status: [201, 202],
  }),
  confirmClaim: endpoint({
    method: 'POST',
    path: '/api/users/family/claim/confirm',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary: 'Take the record over with the code sent to the address. Five wrong codes end it.',
    body: ConfirmRegistrationBody,
    reply: SignedInUser,
    status: [201],
  }),
};
