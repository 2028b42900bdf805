import type { Reader, Tx } from '@/server/platform/store/port';
import { appointments } from './collections';

/** So many writes leave room for the others of the commit. */
const MOVED_MAX = 200;

/**
 * Reads the coming appointments of a doctor in an organisation, inside the caller's commit, and returns the write that moves them
 * to another one and tells whether there may be more of them.
 */
export async function readComingAppointments(
  tx: Reader & Pick<Tx, 'put'>,
  { doctorId, orgId }: { doctorId: string; orgId: string },
  now: string,
): Promise<(toOrgId: string) => boolean> {
  const coming = await tx.find(appointments, {
    where: [
      ['orgId', '==', orgId],
      ['doctorId', '==', doctorId],
      ['status', '==', 'booked'],
      ['startsAt', '>=', now],
    ],
    orderBy: [['startsAt', 'asc']],
    limit: MOVED_MAX,
  });
  return (toOrgId) => {
    for (const appointment of coming) tx.put(appointments, { ...appointment, orgId: toOrgId });
    return coming.length === MOVED_MAX;
  };
}
