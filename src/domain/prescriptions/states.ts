import type { Prescription } from './schema';

export const RX_STATUSES = ['valid', 'cancelled', 'replaced', 'expired', 'fully_dispensed'] as const;
export type RxStatus = (typeof RX_STATUSES)[number];

type Fate = Pick<Prescription, 'items' | 'given' | 'validUntil' | 'cancelledAt' | 'replacedBy'>;

/** The status at `now`. What the doctor took back goes before what the shops gave, and that before time. */
export function statusAt({ items, given, validUntil, cancelledAt, replacedBy }: Fate, now: string): RxStatus {
  if (cancelledAt !== undefined) return 'cancelled';
  if (replacedBy !== undefined) return 'replaced';
  if (leftOf({ items, given }).every((left) => left === 0)) return 'fully_dispensed';
  return now >= validUntil ? 'expired' : 'valid';
}

/** How many of each item may still be handed over. */
export function leftOf({ items, given }: Pick<Prescription, 'items' | 'given'>): number[] {
  return items.map(({ quantity }, i) => Math.max(0, quantity - (given[i] ?? 0)));
}

/** The same by medicine of the master, of which a prescription may have several lines; what was written by hand is in none. */
export function leftByMedicine(rx: Pick<Prescription, 'items' | 'given'>): ReadonlyMap<string, number> {
  const left = leftOf(rx);
  const found = new Map<string, number>();
  for (const [i, { medicineId }] of rx.items.entries()) {
    if (medicineId !== undefined) found.set(medicineId, (found.get(medicineId) ?? 0) + (left[i] ?? 0));
  }
  return found;
}

/** Whether the doctor may still cancel or replace it: what was handed over whole cannot be taken back. */
export function mayTakeBack(status: RxStatus): boolean {
  return status === 'valid' || status === 'expired';
}
