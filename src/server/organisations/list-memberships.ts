import { membershipId, type Membership } from '@/domain/organisations/schema';
import type { MemberQuery } from '@/domain/organisations/api';
import type { Page } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { findPage } from '@/server/platform/store/find-page';
import type { Reader } from '@/server/platform/store/port';
import { memberships } from './collections';

/** An organisation's memberships, by when they began. The caller must already have the right to see them. */
export function listMemberships(reader: Reader, orgId: string, { role, order, ...page }: MemberQuery): Promise<Page<Membership>> {
  const ofRole = role === undefined ? [] : [['role', '==', role] as const];
  return findPage(reader, memberships, { where: [['orgId', '==', orgId] as const, ...ofRole], orderBy: [['createdAt', order]] }, page);
}

/** A person's membership in an organisation, or null. */
export function findMembership(reader: Reader, orgId: string, userId: string): Promise<Membership | null> {
  return reader.get(memberships, membershipId(orgId, userId));
}

/** Throws `last-admin` when this member is the only clinic admin. Reads only, inside the commit that removes them. */
export async function requireOtherAdmin(reader: Reader, { orgId, role }: Membership): Promise<void> {
  if (role !== 'clinic_admin') return;
  const admins = await reader.count(memberships, {
    where: [
      ['orgId', '==', orgId],
      ['role', '==', 'clinic_admin'],
    ],
  });
  if (admins <= 1) throw problem('last-admin');
}
