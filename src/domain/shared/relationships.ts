import { z } from 'zod';
import type { Principal } from './principal';

/** A person's role in an organisation, in addition to the platform role. */
const MEMBERSHIP_ROLES = ['clinic_admin', 'doctor', 'pharmacy'] as const;
export const MembershipRole = z.enum(MEMBERSHIP_ROLES, 'not-one-of');
export type MembershipRole = z.infer<typeof MembershipRole>;

/** What a patient may allow a caregiver to see and do. */
export const CARE_SCOPES = ['appointments', 'records', 'medications', 'vitals'] as const;
type CareScope = (typeof CARE_SCOPES)[number];

/** How a person is related to a record. Every permission follows from one of these and from nothing else. */
export type Relation =
  | 'patient'
  | 'doctor'
  | 'caregiver-appointments'
  | 'caregiver-records'
  | 'caregiver-vitals'
  | 'caregiver-medications'
  /** A parent of a dependant: arranges who may help the child, whatever the scopes. */
  | 'guardian'
  | 'clinic-admin'
  | 'member'
  | 'owner'
  | 'admin';

/** A feature's permissions: which relations to the record have each. */
export type PermissionTable = Readonly<Record<`${string}.${string}`, readonly Relation[]>>;

/** The ids of a record from which the caller's relations to it are computed. */
export type AccessResource = { patientId?: string; doctorId?: string; orgId?: string; ownerId?: string };

/** The caller's memberships and care links, as far as permissions depend on them. */
export type Relationships = {
  memberships: readonly { userId: string; orgId: string; role: MembershipRole }[];
  links: readonly {
    id?: string;
    createdAt?: string;
    caregiverId: string;
    patientId: string;
    kind?: 'caregiver' | 'guardian';
    scopes: readonly CareScope[];
    expiresAt?: string | undefined;
    revokedAt?: string | undefined;
  }[];
  /** ISO instant; care links expire. */
  now: string;
};

export const NO_RELATIONSHIPS: Relationships = { memberships: [], links: [], now: '' };

export type Caller = Pick<Principal, 'userId' | 'role'>;

/**
 * Every relation of the caller to the record. The platform's admin has no other relation than that and to what is their own,
 * whatever memberships are left from a role they had before.
 */
export function relationsOf({ userId, role }: Caller, subject: AccessResource, { memberships, links, now }: Relationships): Relation[] {
  const relations: Relation[] = [];
  if (subject.patientId === userId && role === 'patient') relations.push('patient');
  if (subject.doctorId === userId && role === 'doctor') relations.push('doctor');
  if (subject.ownerId === userId) relations.push('owner');
  if (role === 'admin') return [...relations, 'admin'];
  for (const { userId: member, orgId, role: memberRole } of memberships) {
    if (member !== userId || orgId !== subject.orgId) continue;
    relations.push('member');
    if (memberRole === 'clinic_admin') relations.push('clinic-admin');
  }
  for (const { caregiverId, patientId, kind, scopes, expiresAt, revokedAt } of links) {
    const isOurs = caregiverId === userId && patientId === subject.patientId;
    const isValid = revokedAt === undefined && (expiresAt === undefined || now < expiresAt);
    if (!isOurs || !isValid) continue;
    relations.push(...scopes.map((scope) => `caregiver-${scope}` as const));
    if (kind === 'guardian') relations.push('guardian');
  }
  return relations;
}
