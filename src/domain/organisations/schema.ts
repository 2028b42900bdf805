import { MembershipRole } from '@/domain/shared/relationships';
import { z } from 'zod';
import type { Role } from '@/domain/shared/principal';
import { idOf } from '@/domain/shared/ids';
import { Address } from '@/domain/people/person';
import { Instant, Position, Version, line } from '@/domain/shared/primitives';

/** `solo` is a lone doctor's practice: an organisation of one, so that everything a doctor does belongs to some organisation. */
export const ORGANISATION_KINDS = ['clinic', 'pharmacy', 'solo'] as const;
export const OrganisationKind = z.enum(ORGANISATION_KINDS, 'not-one-of');
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Who people work for; what they produce there is kept under its id. */
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

/** What one person is in one organisation. The id is the pair itself, so nobody is twice a member of the same one. */
export const Membership = z.object({
  id: z.string(),
  orgId: idOf('org'),
  userId: idOf('usr'),
  role: MembershipRole,
  createdAt: Instant,
});
export type Membership = z.infer<typeof Membership>;

/** The id of somebody's membership. */
export function membershipId(orgId: string, userId: string): string {
  return `${orgId}@${userId}`;
}

/**
 * The id of the organisation somebody is by themselves. It follows from the person's id, so two first profiles saved at once
 * cannot make two practices, and a doctor who leaves a clinic finds their own again.
 */
export function ownOrganisationId(userId: string): string {
  return userId.replace(/^usr_/, 'org_');
}

/**
 * Whether somebody with an account of `accountRole` can be `wanted` in an organisation of that kind. A clinic's admin may be
 * anybody but the platform's admin, who has no part in any clinic: running the service is no reason to read who is ill. A
 * practice of one takes no others.
 */
export function canBeMember(accountRole: Role, wanted: MembershipRole, kind: OrganisationKind): boolean {
  if (accountRole === 'admin' || kind === 'solo') return false;
  if (wanted === 'clinic_admin') return true;
  return wanted === accountRole && kind === (wanted === 'doctor' ? 'clinic' : 'pharmacy');
}
