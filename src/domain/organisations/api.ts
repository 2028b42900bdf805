import { z } from 'zod';
import { MembershipRole } from '@/domain/shared/relationships';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Invitation, Membership, Organisation } from './schema';
import { Order, PageQuery, pageOf } from '@/domain/shared/primitives';

/** An organisation with the caller's role in it; null for the platform admin. */
export const MyOrganisation = Organisation.extend({ myRole: MembershipRole.nullable() });
export type MyOrganisation = z.infer<typeof MyOrganisation>;

/** A member of an organisation, with the name; `invited` while a doctor has not accepted. */
export const Member = Membership.omit({ id: true }).extend({ name: z.string(), state: z.enum(['member', 'invited']) });
export type Member = z.infer<typeof Member>;

export const MemberQuery = PageQuery.extend({
  role: MembershipRole.optional(),
  /** By when they joined. */
  order: Order.default('asc'),
});
export type MemberQuery = z.infer<typeof MemberQuery>;

/** An invitation as the invited doctor sees it, with the name of the organisation. */
export const MyInvitation = Invitation.pick({ orgId: true, role: true, createdAt: true, expiresAt: true }).extend({ name: z.string() });
export type MyInvitation = z.infer<typeof MyInvitation>;

/** An open invitation as the organisation's managers see it, with the doctor's name. */
export const OpenInvitation = Invitation.pick({ userId: true, role: true, createdAt: true, expiresAt: true }).extend({ name: z.string() });
export type OpenInvitation = z.infer<typeof OpenInvitation>;

export const CreateOrganisationBody = Organisation.pick({ name: true, address: true, position: true }).extend({
  kind: z.enum(['clinic', 'pharmacy'], 'not-one-of'),
});
export type CreateOrganisationBody = z.infer<typeof CreateOrganisationBody>;

export const AddMemberBody = z.object({
  identifier: z.string().min(1, 'required').max(254, 'too-long').describe('the e-mail address or phone number they sign in with'),
  role: MembershipRole,
});
export type AddMemberBody = z.infer<typeof AddMemberBody>;

const ById = z.object({ id: idOf('org') });

export const organisationApi = {
  create: endpoint({
    method: 'POST',
    path: '/api/organisations',
    access: ['admin'],
    limit: 'write',
    summary: 'Make a clinic or a pharmacy; admin only. A lone doctor’s practice comes with their first profile.',
    body: CreateOrganisationBody,
    reply: Organisation,
    status: [201],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/organisations',
    access: 'signed-in',
    limit: 'read',
    summary: 'The organisations the caller belongs to; all of them for the platform’s admin.',
    query: PageQuery,
    reply: pageOf(MyOrganisation),
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/organisations/{id}',
    access: 'signed-in',
    limit: 'read',
    summary: 'One organisation, for its members and the platform’s admin.',
    params: ById,
    reply: MyOrganisation,
    status: [200],
  }),
  members: endpoint({
    method: 'GET',
    path: '/api/organisations/{id}/members',
    access: 'signed-in',
    limit: 'read',
    summary: 'Its people, for its members and the platform’s admin.',
    params: ById,
    query: MemberQuery,
    reply: pageOf(Member),
    status: [200],
  }),
  addMember: endpoint({
    method: 'POST',
    path: '/api/organisations/{id}/members',
    access: 'signed-in',
    limit: 'password',
    stepUp: true,
    summary:
      'Add somebody, or give a member another role. A doctor is invited and practises here once they accept; the platform’s admin adds one at once.',
    params: ById,
    body: AddMemberBody,
    reply: Member,
    status: [201],
  }),
  myInvitations: endpoint({
    method: 'GET',
    path: '/api/organisations/invitations',
    access: ['doctor'],
    limit: 'read',
    summary: 'The invitations that the caller can accept, the oldest first.',
    reply: z.object({ items: z.array(MyInvitation) }),
    status: [200],
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/organisations/{id}/invitation/accept',
    access: ['doctor'],
    limit: 'write',
    summary: 'Accept an invitation: the caller practises here from then on.',
    params: ById,
    reply: Member,
    status: [200],
  }),
  declineInvitation: endpoint({
    method: 'DELETE',
    path: '/api/organisations/{id}/invitation',
    access: ['doctor'],
    limit: 'write',
    summary: 'Decline an invitation.',
    params: ById,
    status: [204],
  }),
  invitations: endpoint({
    method: 'GET',
    path: '/api/organisations/{id}/invitations',
    access: 'signed-in',
    limit: 'read',
    summary: 'Its open invitations, for its managers and the platform’s admin.',
    params: ById,
    reply: z.object({ items: z.array(OpenInvitation) }),
    status: [200],
  }),
  withdrawInvitation: endpoint({
    method: 'DELETE',
    path: '/api/organisations/{id}/invitations/{userId}',
    access: 'signed-in',
    limit: 'write',
    summary: 'Withdraw an invitation.',
    params: ById.extend({ userId: idOf('usr') }),
    status: [204],
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/api/organisations/{id}/members/{userId}',
    access: 'signed-in',
    limit: 'write',
    stepUp: true,
    summary: 'Remove a member, or leave. A doctor who practised here practises alone again, and takes the coming appointments along.',
    params: ById.extend({ userId: idOf('usr') }),
    status: [204],
  }),
};
