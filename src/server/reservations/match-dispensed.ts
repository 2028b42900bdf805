import { PER_PATIENT_DAY_MAX } from '@/domain/reservations/schema';
import { isOpen, stateAt } from '@/domain/reservations/states';
import { addMinutes } from '@/domain/shared/time';
import type { Tx } from '@/server/platform/store/port';
import { reservations, type StoredReservation } from './collections';

const DAY_MINUTES = 24 * 60;

type Handed = { patientId: string; pharmacyId: string; units: ReadonlyMap<string, number> };
type Matched = { leaving: ReadonlyMap<string, number>; changed: readonly StoredReservation[] };

/**
 * What of the units of each medicine that are handed over on a prescription the patient had reserved at the same shop: they leave its
 * stock once, by the prescription, or by the collection where that came first, at most a day before. `leaving` is what the prescription
 * takes off the shelf, `changed` the reservations that now know of it. Reads only; {@link putDispensed} writes.
 */
export async function matchDispensed(tx: Tx, { patientId, pharmacyId, units }: Handed, now: string): Promise<Matched> {
  const latest = await tx.find(reservations, {
    where: [['patientId', '==', patientId]],
    orderBy: [['createdAt', 'desc']],
    limit: PER_PATIENT_DAY_MAX,
  });
  const leaving = new Map(units);
  const unmatched = new Map(units);
  const changed = latest.flatMap((one): StoredReservation[] => {
    const isCollected = one.state === 'collected' && one.updatedAt > addMinutes(now, -DAY_MINUTES);
    if (one.pharmacyId !== pharmacyId || !(isCollected || isOpen(stateAt(one, now)))) return [];
    const dispensed = { ...one.dispensed };
    for (const { medicineId, quantity } of one.items) {
      const matched = Math.min(unmatched.get(medicineId) ?? 0, quantity - (dispensed[medicineId] ?? 0));
      if (matched <= 0) continue;
      dispensed[medicineId] = (dispensed[medicineId] ?? 0) + matched;
      unmatched.set(medicineId, (unmatched.get(medicineId) ?? 0) - matched);
      if (isCollected) leaving.set(medicineId, (leaving.get(medicineId) ?? 0) - matched);
    }
    return [{ ...one, dispensed }];
  });
  return { leaving, changed };
}

/** Writes what {@link matchDispensed} found. The version stays: for the people of the reservation nothing has changed. */
export function putDispensed(tx: Tx, changed: readonly StoredReservation[]): void {
  for (const one of changed) tx.put(reservations, one);
}
