import type { Membership } from '@/domain/organisations/schema';
import type { Reader } from '@/server/platform/store/port';
import { memberships } from './collections';

/** Far above any real number of memberships of one person. */
const MEMBERSHIPS_MAX = 100;

/** A person's memberships, oldest first. */
export function findMemberships(reader: Reader, userId: string): Promise<Membership[]> {
  return reader.find(memberships, {
    where: [['userId', '==', userId]],
    orderBy: [['createdAt', 'asc']],
    limit: MEMBERSHIPS_MAX,
  });
}
