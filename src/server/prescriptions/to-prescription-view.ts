import type { AuditSubject } from '@/domain/audit/schema';
import { type Dispensed, type PrescriptionView, RxCard } from '@/domain/prescriptions/views';
import type { Prescription } from '@/domain/prescriptions/schema';
import { leftOf, statusAt } from '@/domain/prescriptions/states';
import { getPublicPharmacy } from '@/server/pharmacies/hold-stock';
import type { Reader } from '@/server/platform/store/port';
import { dispenses, prescriptions } from './collections';

/** More handings-over than a prescription has pieces are not possible, and more than this are not read. */
const DISPENSES_MAX = 200;

/** A prescription as those who may see it read it. The caller must have the right. */
export async function toPrescriptionView(reader: Reader, stored: Prescription, now: string): Promise<PrescriptionView> {
  const wasGiven = stored.given.some((given) => given > 0);
  const [dispensed, replacement] = await Promise.all([
    wasGiven ? findDispensed(reader, stored.id, now) : [],
    stored.replacedBy === undefined ? null : reader.get(prescriptions, stored.replacedBy),
  ]);
  return {
    ...stored,
    ...{ status: statusAt(stored, now), left: leftOf(stored), dispensed },
    ...(replacement !== null && { replacedByNumber: replacement.number }),
  };
}

async function findDispensed(reader: Reader, prescriptionId: string, now: string): Promise<Dispensed[]> {
  const found = await reader.find(dispenses, {
    where: [['prescriptionId', '==', prescriptionId]],
    orderBy: [['at', 'asc']],
    limit: DISPENSES_MAX,
  });
  const shops = [...new Set(found.map(({ pharmacyId }) => pharmacyId))];
  const names = new Map(await Promise.all(shops.map(async (id) => [id, (await getPublicPharmacy(reader, id, now)).name] as const)));
  return found.map(({ at, pharmacyId, items }) => ({
    ...{ at, pharmacyId, pharmacyName: names.get(pharmacyId) ?? '' },
    items: items.map(({ item, quantity, batch }) => ({ item, quantity, batch })),
  }));
}

/** What whoever holds the paper may read. */
export function toCard(view: PrescriptionView): RxCard {
  return RxCard.parse(view);
}

/** The audit subject of a prescription: the patient's, and the clinic's. */
export function prescriptionSubject({ id, patientId, orgId }: Pick<Prescription, 'id' | 'patientId' | 'orgId'>): AuditSubject {
  return { type: 'prescription', id, patientId, orgId };
}
