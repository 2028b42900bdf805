import type { Account } from '@/domain/accounts/schema';
import type { Member } from '@/domain/organisations/api';
import { ownOrganisationId, type Membership } from '@/domain/organisations/schema';
import { problem } from '@/domain/shared/problem';
import { changeRole, joinOrganisation } from '@/server/organisations/join-organisation';
import { findMembership, requireOtherAdmin } from '@/server/organisations/list-memberships';
import type { Reader, Tx } from '@/server/platform/store/port';
import { doctorProfiles, type StoredDoctor } from './collections';
import { putDoctor } from './put-doctor';

type Joining = { orgId: string; account: Account; role: Membership['role'] };
/** Writes the membership or its new role, and moves a doctor's practice. Writes only. */
type MakeMember = (tx: Tx, at: string) => Member;

/** Whether somebody practises in the organisation as a doctor. */
export async function practisesIn(reader: Reader, orgId: string, userId: string): Promise<boolean> {
  return (await reader.get(doctorProfiles, userId))?.orgId === orgId;
}

/**
 * Reads what a person's membership in a role depends on, inside the caller's commit, and returns its write. Throws `already-member`, `last-admin`, and
 * `conflict` for a doctor who practises at another clinic.
 */
export async function prepareMember(reader: Reader, { orgId, account, role }: Joining): Promise<MakeMember> {
  const { id: userId } = account;
  const existing = await findMembership(reader, orgId, userId);
  if (existing?.role === role) throw problem('already-member');
  if (existing) await requireOtherAdmin(reader, existing);
  const doctor = role === 'doctor' ? await reader.get(doctorProfiles, userId) : null;
  const isMoved = doctor !== null && doctor.orgId !== orgId;
  if (isMoved) requireOwnPractice(doctor);
  return (tx, at) => {
    const membership = existing ? changeRole(tx, existing, role) : joinOrganisation(tx, { orgId, userId, role, at });
    if (isMoved) putDoctor(tx, doctor, { profile: { ...doctor, orgId, version: doctor.version + 1 }, account });
    return toMember(membership, account, 'member');
  };
}

function requireOwnPractice({ id, orgId }: StoredDoctor): void {
  if (orgId !== ownOrganisationId(id)) throw problem('conflict', { errors: [{ at: 'identifier', code: 'practises-elsewhere' }] });
}

/** A membership or an invitation as the API shows it. */
export function toMember({ orgId, userId, role, createdAt }: Membership, { name }: Account, state: Member['state']): Member {
  return { orgId, userId, role, createdAt, name, state };
}
