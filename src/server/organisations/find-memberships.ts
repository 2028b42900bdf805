import type { Membership } from '@/domain/organisations/schema';
import type { Reader } from '@/server/platform/store/port';
import { memberships } from './collections';

/** Nobody works in more places than this; the rest would be a mistake in the data. */
const MEMBERSHIPS_MAX = 100;

/** What somebody is, and where, the oldest first. */
export function findMemberships(reader: Reader, userId: string): Promise<Membership[]> {
  return reader.find(memberships, {
    where: [['userId', '==', userId]],
    orderBy: [['createdAt', 'asc']],
    limit: MEMBERSHIPS_MAX,
  });
}
