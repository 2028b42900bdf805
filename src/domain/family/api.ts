import { z } from 'zod';
import { AccessEntry } from '@/domain/audit/api';
import { PatientProfile, PatientProfileEdit } from '@/domain/people/patient-profile';
import { BirthDate, distinct } from '@/domain/people/person';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, PageQuery, pageOf } from '@/domain/shared/primitives';
import { handoverApi } from './handover-api';
import { InvitationCode, NewCareInvitation, OpenCareInvitation } from './invitation';
import { CareKind, CareLink, CareScope, GuardianRelation } from './schema';

/** A link as the two people it joins see it. */
export const FamilyLink = CareLink.omit({ revokedBy: true }).extend({
  patientName: z.string(),
  caregiverName: z.string(),
  state: z.enum(['active', 'expired', 'revoked']),
  lastUsedAt: Instant.nullable().describe('when the caregiver last read or changed something of the patient under it'),
});
export type FamilyLink = z.infer<typeof FamilyLink>;

export const Family = z.object({
  caregivers: z.array(FamilyLink).describe('who may help the caller or the caller’s children, those whose link has ended last'),
  patients: z.array(FamilyLink).describe('whom the caller helps'),
  invitations: z.array(OpenCareInvitation),
});
export type Family = z.infer<typeof Family>;

const InviteBody = z.object({
  scopes: distinct(CareScope, 4).pipe(z.array(CareScope).min(1, 'required')),
  expiresAt: Instant.optional().describe('when the link ends; it has no end when absent'),
  expiresOn: LocalDate.optional().describe('the same as a date, at the end of which the link ends'),
  patientId: idOf('usr').optional().describe('a child of the caller; the caller when absent'),
  kind: CareKind.default('caregiver').describe('`guardian`: the other parent of a child'),
});
export type InviteBody = z.infer<typeof InviteBody>;

/** A child's profile: as any patient's, with the date of birth, because what a parent may do ends with the eighteenth birthday. */
const AddDependantBody = PatientProfileEdit.omit({ version: true }).extend({ bornOn: BirthDate, relation: GuardianRelation });
export type AddDependantBody = z.infer<typeof AddDependantBody>;
export const DependantEdit = PatientProfileEdit.extend({ bornOn: BirthDate });
export type DependantEdit = z.infer<typeof DependantEdit>;

const ByPerson = z.object({ id: idOf('usr') });
const ById = z.object({ id: idOf('lnk') });

export const familyApi = {
  ...handoverApi,
  list: endpoint({
    method: 'GET',
    path: '/api/users/family',
    access: ['patient', 'caregiver'],
    limit: 'read',
    summary: 'Who may help the caller, whom the caller may help, and the invitations nobody has accepted yet.',
    reply: Family,
    status: [200],
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/users/family/invitations',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Invite somebody to help the caller, or a child of the caller. The code works once, for 24 hours.',
    body: InviteBody,
    reply: NewCareInvitation,
    status: [201],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/users/family/invitations/{id}',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Withdraw an invitation that nobody has accepted.',
    params: z.object({ id: idOf('inv') }),
    status: [204],
  }),
  accept: endpoint({
    method: 'POST',
    path: '/api/users/family/link',
    access: ['patient', 'caregiver'],
    limit: 'password',
    summary: 'Accept an invitation by its code. 404 for a code that was never made, has been used or is too old.',
    body: z.object({ code: InvitationCode }),
    reply: FamilyLink,
    status: [201],
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/api/users/family/{id}',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'End a link, by the patient or by the caregiver; effective on the next request and on open streams.',
    params: ById,
    status: [204],
  }),
  uses: endpoint({
    method: 'GET',
    path: '/api/users/family/{id}/uses',
    access: ['patient', 'caregiver'],
    limit: 'read',
    summary: 'What a caregiver did under a link and when, newest first, for the patient.',
    params: ById,
    query: PageQuery,
    reply: pageOf(AccessEntry),
    status: [200],
  }),
  addDependant: endpoint({
    method: 'POST',
    path: '/api/users/family/dependants',
    access: ['patient', 'caregiver'],
    limit: 'register',
    summary: 'Add a child without a phone of its own, as its parent: a patient with a full profile and without a sign-in.',
    body: AddDependantBody,
    reply: PatientProfile,
    status: [201],
  }),
  dependant: endpoint({
    method: 'GET',
    path: '/api/users/family/dependants/{id}',
    access: ['patient', 'caregiver'],
    limit: 'read',
    summary: 'The profile of a child of the caller.',
    params: ByPerson,
    reply: PatientProfile,
    status: [200],
  }),
  saveDependant: endpoint({
    method: 'PUT',
    path: '/api/users/family/dependants/{id}',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Save the profile of a child of the caller.',
    params: ByPerson,
    body: DependantEdit,
    reply: PatientProfile,
    status: [200],
  }),
};
