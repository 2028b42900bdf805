import type { Pharmacy } from '@/domain/pharmacies/schema';
import { ownOrganisationId } from '@/domain/organisations/schema';
import { findMemberships } from '@/server/organisations/find-memberships';
import type { Reader } from '@/server/platform/store/port';
import { pharmacies, type StoredPharmacy } from './collections';

/** The pharmacies a person works in, their own first. */
export async function findOwnPharmacies(reader: Reader, userId: string): Promise<StoredPharmacy[]> {
  const memberships = await findMemberships(reader, userId);
  const ids = [...new Set([ownOrganisationId(userId), ...memberships.map(({ orgId }) => orgId)])];
  const found = await Promise.all(ids.map((id) => reader.get(pharmacies, id)));
  return found.filter((pharmacy) => pharmacy !== null);
}

/** The pharmacy a person's profile is about, as that profile, or null before there is one. */
export async function findPharmacyProfile(
  reader: Reader,
  userId: string,
): Promise<(Omit<Pharmacy, 'id'> & { id: string; orgId: string }) | null> {
  const [pharmacy] = await findOwnPharmacies(reader, userId);
  return pharmacy === undefined ? null : { ...pharmacy, id: userId, orgId: pharmacy.id };
}
