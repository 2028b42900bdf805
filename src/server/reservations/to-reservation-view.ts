import type { AuditSubject } from '@/domain/audit/schema';
import type { RxHead } from '@/domain/prescriptions/views';
import type { ReservationView } from '@/domain/reservations/api';
import { counterCode, needsPrescription, totalPaise, type Reservation } from '@/domain/reservations/schema';
import { isOpen, stateAt } from '@/domain/reservations/states';
import { findNames } from '@/server/people/find-names';
import { getPublicPharmacy } from '@/server/pharmacies/hold-stock';
import type { Reader } from '@/server/platform/store/port';
import { findHeads } from '@/server/prescriptions/find-heads';

/** Reservations as the API returns them. The caller must have the right to see them. */
export async function toReservationViews(reader: Reader, found: readonly Reservation[], now: string): Promise<ReservationView[]> {
  const shops = [...new Set(found.map(({ pharmacyId }) => pharmacyId))];
  const [names, rx, ...pharmacies] = await Promise.all([
    findNames(
      reader,
      found.flatMap(({ patientId, reservedBy }) => [patientId, reservedBy]),
    ),
    findKeptOn(reader, found, now),
    ...shops.map((id) => getPublicPharmacy(reader, id, now)),
  ]);
  const byId = new Map(pharmacies.map((pharmacy) => [pharmacy.id, pharmacy]));
  return found.flatMap((one) => {
    const pharmacy = byId.get(one.pharmacyId);
    return pharmacy === undefined ? [] : [toView(one, { pharmacy, names, rx, now })];
  });
}

/** One of them. */
export async function toReservationView(reader: Reader, one: Reservation, now: string): Promise<ReservationView> {
  const pharmacy = await getPublicPharmacy(reader, one.pharmacyId, now);
  const names = await findNames(reader, [one.patientId, one.reservedBy]);
  return toView(one, { pharmacy, names, rx: await findKeptOn(reader, [one], now), now });
}

/** The prescriptions that open reservations were made on, by their ids: after the end a shop has no business with them. */
function findKeptOn(reader: Reader, found: readonly Reservation[], now: string) {
  const open = found.filter((one) => isOpen(stateAt(one, now)));
  return findHeads(
    reader,
    open.flatMap(({ prescriptionId }) => prescriptionId ?? []),
    now,
  );
}

type Around = {
  pharmacy: ReservationView['pharmacy'];
  names: ReadonlyMap<string, string>;
  rx: ReadonlyMap<string, RxHead>;
  now: string;
};

function toView(one: Reservation, { pharmacy, names, rx, now }: Around): ReservationView {
  const prescription = rx.get(one.prescriptionId ?? '');
  return {
    ...one,
    state: stateAt(one, now),
    items: one.items.map((item) => ({ ...item, needsPrescription: needsPrescription(item) })),
    totalPaise: totalPaise(one.items),
    code: counterCode(one.id),
    patientName: names.get(one.patientId) ?? '',
    ...(prescription !== undefined && isOpen(stateAt(one, now)) && { prescription }),
    ...(one.reservedBy !== one.patientId && { reservedByName: names.get(one.reservedBy) ?? '' }),
    pharmacy,
  };
}

/** The audit subject of a reservation: the patient's, and the shop's. */
export function reservationSubject({ id, patientId, pharmacyId }: Pick<Reservation, 'id' | 'patientId' | 'pharmacyId'>): AuditSubject {
  return { type: 'reservation', id, patientId, orgId: pharmacyId };
}
