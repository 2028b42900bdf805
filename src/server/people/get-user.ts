import { AdminUserPage } from '@/domain/accounts/admin-api';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { findMemberships } from '@/server/organisations/find-memberships';
import { findOrganisationNames } from '@/server/organisations/find-organisation-names';
import { findPharmacyProfile } from '@/server/pharmacies/find-own-pharmacies';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { findReadyDocuments } from '@/server/documents/find-documents';
import { caregiverProfiles, doctorProfiles } from './collections';

/**
 * One account for the platform admin, with its professional profile. A patient's profile is health data and is not read. Throws
 * `not-found`.
 */
export async function getUser(ctx: ReadCtx, userId: string): Promise<AdminUserPage> {
  requireAllowed('users.see', caller(ctx), {});
  return ctx.view('admin.read_user', { type: 'account', id: userId }, async (reader) => {
    const account = await reader.get(accounts, userId);
    if (account === null) throw problem('not-found');
    const [doctor, pharmacy, caregiver, memberships, submitted] = await Promise.all([
      reader.get(doctorProfiles, userId),
      account.role === 'pharmacy' ? findPharmacyProfile(reader, userId) : null,
      reader.get(caregiverProfiles, userId),
      findMemberships(reader, userId),
      findReadyDocuments(reader, [userId]),
    ]);
    const { secondFactor } = await ctx.ports.identity.securityOf(account);
    const names = await findOrganisationNames(
      reader,
      memberships.map(({ orgId }) => orgId),
    );
    return AdminUserPage.parse({
      ...account,
      ...(doctor && { doctor }),
      ...(pharmacy && { pharmacy }),
      ...(caregiver && { caregiver }),
      documents: submitted.get(userId) ?? [],
      hasSecondFactor: secondFactor !== null,
      canGetResetCode: ctx.ports.identity.resetCodes !== null && account.role !== 'admin' && account.status === 'active',
      memberships: memberships.map(({ orgId, role }) => ({ orgId, role, organisationName: names.get(orgId) ?? '' })),
    });
  });
}
