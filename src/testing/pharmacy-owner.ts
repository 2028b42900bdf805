import { ownOrganisationId } from '@/domain/organisations/schema';
import { accounts } from '@/server/platform/identity/collections';
import type { DiskClinic } from './disk-clinic';

/** Somebody of the demo who runs a pharmacy, with an access token. */
export type Owner = { pharmacyId: string; token: string };

/** The first pharmacy of a clinic on the disk. */
export function ownerOf(clinic: DiskClinic): Promise<Owner> {
  return clinic.withPlatform(async (platform) => {
    const found = await platform.store.find(accounts, { limit: 1000 });
    const account = found.find(({ role }) => role === 'pharmacy');
    if (account === undefined) throw new Error('the demo has no pharmacy');
    const { accessToken } = await platform.identity.openTokens({ account, secondFactor: 'none' }, { userAgent: 'owner' });
    return { pharmacyId: ownOrganisationId(account.id), token: accessToken };
  });
}
