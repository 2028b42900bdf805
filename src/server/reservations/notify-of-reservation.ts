import type { NotificationKind } from '@/domain/notifications/kinds';
import { RECIPIENTS_MAX } from '@/domain/notifications/schema';
import type { ReservationView } from '@/domain/reservations/api';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import { listMemberships } from '@/server/organisations/list-memberships';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';

type Kind = Extract<NotificationKind, `reservation-${string}`>;
type Told = Pick<ReservationView, 'id' | 'patientId' | 'patientName' | 'pharmacy' | 'expiresAt' | 'version'>;

const OF_THE_SHOP: readonly Kind[] = ['reservation-new', 'reservation-cancelled'];

/** Who is told: those who work in the shop, or the patient and who helps with medicines. Before the first write of the commit. */
export async function findTold(
  reader: Reader,
  kind: Kind,
  { patientId, pharmacyId }: { patientId: string; pharmacyId: string },
  now: string,
): Promise<string[]> {
  if (!OF_THE_SHOP.includes(kind))
    return [patientId, ...(await findHelperIds(reader, patientId, 'medications', now))].slice(0, RECIPIENTS_MAX);
  const { items } = await listMemberships(reader, pharmacyId, { limit: RECIPIENTS_MAX, order: 'asc' });
  return items.map(({ userId }) => userId);
}

/** Tells of what happened to a reservation, once for each version of it: who, where and until when, never which medicine. */
export function notifyOfReservation(tx: Tx, ctx: ReadCtx, kind: Kind, told: Told, recipients: readonly string[]): void {
  const { id, patientId, patientName, pharmacy, expiresAt, version } = told;
  notify(tx, ctx, {
    kind,
    cause: `${id}@${version}`,
    recipients,
    data: {
      reservationId: id,
      patientId,
      patientName,
      orgName: pharmacy.name,
      at: expiresAt,
      timeZone: pharmacy.openingHours.timeZone,
    },
  });
}
