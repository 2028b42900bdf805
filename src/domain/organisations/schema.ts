import { MembershipRole } from '@/domain/shared/relationships';
import { z } from 'zod';
import type { Role } from '@/domain/shared/principal';
import { idOf } from '@/domain/shared/ids';
import { Address } from '@/domain/people/person';
import { Instant, Position, Version, line } from '@/domain/shared/primitives';

/** `solo` is a lone doctor's practice: an organisation of one, so that every doctor's records belong to an organisation. */
const ORGANISATION_KINDS = ['clinic', 'pharmacy', 'solo'] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS, 'not-one-of');
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** The organisation people work for; the records they produce there carry its id. */
export const Organisation = z.object({
  id: idOf('org'),
  kind: OrganisationKind,
  name: line(120),
  address: Address.optional(),
  position: Position.optional(),
  createdAt: Instant,
  version: Version,
});
export type Organisation = z.infer<typeof Organisation>;

/** One person's role in one organisation. The id is the pair itself, so a second membership in the same one cannot exist. */
export const Membership = z.object({
  id: z.string(),
  orgId: idOf('org'),
  userId: idOf('usr'),
  role: MembershipRole,
  createdAt: Instant,
});
export type Membership = z.infer<typeof Membership>;

/** How long a doctor can accept an invitation. */
export const INVITATION_DAYS = 30;

/**
 * A clinic's invitation to a doctor, who decides: from then on the clinic arranges the bookings of their patients. The id is that
 * of the membership it would become.
 */
export const Invitation = Membership.extend({ invitedBy: idOf('usr'), expiresAt: Instant });
export type Invitation = z.infer<typeof Invitation>;

/** The id of a person's membership in an organisation. */
export function membershipId(orgId: string, userId: string): string {
  return `${orgId}@${userId}`;
}

/**
 * The id of a person's own one-person organisation. It is derived from the person's id, so two first profiles saved
 * concurrently cannot create two practices, and a doctor who leaves a clinic gets the same one back.
 */
export function ownOrganisationId(userId: string): string {
  return userId.replace(/^usr_/, 'org_');
}

/**
 * Whether an account of `accountRole` can have the membership role `wanted` in an organisation of that kind. Any account but
 * the platform admin's can be a clinic admin: operating the service is no reason to read who is ill. A solo practice takes no
 * other members.
 */
export function canBeMember(accountRole: Role, membershipRole: MembershipRole, kind: OrganisationKind): boolean {
  if (accountRole === 'admin' || kind === 'solo') return false;
  if (membershipRole === 'clinic_admin') return true;
  return membershipRole === accountRole && kind === (membershipRole === 'doctor' ? 'clinic' : 'pharmacy');
}
