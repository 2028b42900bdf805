import { membershipId, ownOrganisationId } from '@/domain/organisations/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { readComingAppointments } from '@/server/appointments/move-to-organisation';
import { createSoloOrganisation } from '@/server/organisations/create-solo-organisation';
import { leaveOrganisation } from '@/server/organisations/join-organisation';
import { findMembership, requireOtherAdmin } from '@/server/organisations/list-memberships';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { requireManagedOrganisation } from '@/server/organisations/require-organisation';
import { findOwnOrganisation } from '@/server/organisations/find-own-organisation';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader, Tx } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';
import { putDoctor } from './put-doctor';

/**
 * Removes a member, or lets them leave by themselves. A doctor who practised there returns to a solo practice and takes the
 * coming appointments along; past ones stay the organisation's. Throws `not-found`, `not-allowed`, `last-admin`, and
 * `wrong-state` for the owner of a one-person organisation.
 */
export async function removeMember(ctx: Ctx, orgId: string, userId: string): Promise<void> {
  const subject = { type: 'membership', id: membershipId(orgId, userId), orgId };
  let isMore = false;
  await ctx.commit('organisation.remove_member', subject, async (tx) => {
    if (userId === caller(ctx).userId) requireAllowed('organisation.leave', caller(ctx), { orgId }, await loadRelationships(ctx, tx));
    else await requireManagedOrganisation(ctx, tx, orgId);
    const membership = await findMembership(tx, orgId, userId);
    if (membership === null) throw problem('not-found');
    if (orgId === ownOrganisationId(userId)) throw problem('wrong-state');
    await requireOtherAdmin(tx, membership);
    const practiseAlone = await readPractice(tx, orgId, userId);
    const moveAppointments = practiseAlone === null ? null : await readComingAppointments(tx, { doctorId: userId, orgId }, ctx.now());
    leaveOrganisation(tx, membership);
    practiseAlone?.(ctx, tx);
    isMore = moveAppointments?.(ownOrganisationId(userId)) ?? false;
  });
  // A commit holds a bounded number of writes, and a doctor can be booked for months.
  while (isMore) {
    isMore = await ctx.commit('organisation.move_appointments', subject, async (tx) => {
      const move = await readComingAppointments(tx, { doctorId: userId, orgId }, ctx.now());
      return move(ownOrganisationId(userId));
    });
  }
}

/** Returns the write that moves a doctor of this organisation to a solo practice; null for anybody else. Reads only. */
async function readPractice(reader: Reader, orgId: string, userId: string): Promise<((ctx: Ctx, tx: Tx) => void) | null> {
  const doctor = await reader.get(doctorProfiles, userId);
  const account = await reader.get(accounts, userId);
  if (doctor?.orgId !== orgId || account === null) return null;
  const own = await findOwnOrganisation(reader, userId);
  return (ctx, tx) => {
    const { clinicName: name, clinicAddress: address, position } = doctor;
    if (own === null) createSoloOrganisation(tx, { userId, role: 'doctor', name, address, position, at: ctx.now() });
    const profile = { ...doctor, orgId: ownOrganisationId(userId), version: doctor.version + 1 };
    putDoctor(tx, doctor, { profile, account });
  };
}
