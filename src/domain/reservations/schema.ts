import { z } from 'zod';
import { MedicineId, SCHEDULES, type Medicine } from '@/domain/medicines/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Paise, Version, prose } from '@/domain/shared/primitives';
import type { FieldError } from '@/domain/shared/problem';
import { isOpen, RESERVATION_STATES, stateAt } from './states';

/** How long a pharmacy keeps what was reserved. */
export const HOLD_MINUTES = 120;
/** The patient's side is reminded so long before the end. */
export const EXPIRING_MINUTES = 20;
export const ITEMS_MAX = 10;
/** Of one medicine: three months of three tablets a day, and some. */
export const UNITS_MAX = 300;
/** One patient has at most so many open at a time, and so has one person who reserves for several. */
const OPEN_PER_PATIENT_MAX = 3;
export const OPEN_PER_CALLER_MAX = 9;
/** However they ended: whoever reserves without coming blocks others two hours each time. */
export const PER_PATIENT_DAY_MAX = 10;

export const WantedItem = z.object({
  medicineId: MedicineId,
  quantity: z.int('not-a-number').min(1, 'too-small').max(UNITS_MAX, 'too-large'),
});
export type WantedItem = z.infer<typeof WantedItem>;

/** One medicine of a reservation; name and price are frozen when it is made. */
export const ReservedItem = WantedItem.extend({
  generic: z.string(),
  strength: z.string(),
  form: z.string(),
  brand: z.string().optional(),
  schedule: z.enum(SCHEDULES),
  pricePaise: Paise.describe('for one'),
});

/** What a pharmacy keeps for a patient for two hours. */
export const Reservation = z.object({
  id: idOf('rsv'),
  pharmacyId: idOf('org'),
  patientId: idOf('usr'),
  /** The patient, or who reserved for them. */
  reservedBy: idOf('usr'),
  state: z.enum(RESERVATION_STATES),
  items: z.array(ReservedItem).min(1),
  /** The patient's prescription it was made on. */
  prescriptionId: idOf('rx').optional(),
  expiresAt: Instant,
  /** Why it was declined or cancelled. */
  reason: prose(200).optional(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Reservation = z.infer<typeof Reservation>;

/**
 * Schedule X and narcotics are sold against a prescription that the shop keeps, and are no subject of telemedicine (CLINICAL.md 4.1):
 * nobody reserves them here.
 */
export function mayReserve({ schedule, ndps }: Pick<Medicine, 'schedule' | 'ndps'>): boolean {
  return schedule !== 'X' && ndps !== 'yes';
}

/** Whether the shop must see a prescription before it hands the medicine over (Drugs Rules 1945, rule 65). */
export function needsPrescription({ schedule }: { schedule: Medicine['schedule'] }): boolean {
  return schedule === 'H' || schedule === 'H1';
}

/** Whether one more may be made. `ofPatient` and `ofCaller` are the latest, those of the last day among them. */
export function mayReserveAnother(
  ofPatient: readonly Reservation[],
  ofCaller: readonly Reservation[],
  now: string,
  dayAgo: string,
): boolean {
  const open = (all: readonly Reservation[]) => all.filter((one) => isOpen(stateAt(one, now))).length;
  const today = ofPatient.filter(({ createdAt }) => createdAt > dayAgo).length;
  return open(ofPatient) < OPEN_PER_PATIENT_MAX && open(ofCaller) < OPEN_PER_CALLER_MAX && today < PER_PATIENT_DAY_MAX;
}

/**
 * The places of what is wanted that go beyond a prescription, with why: it is not on it, or less of it is `left` than wanted. What other
 * open reservations keep on the same prescription is no longer left, but for what was already handed over of it.
 */
export function beyondPrescription(
  wanted: readonly WantedItem[],
  left: ReadonlyMap<string, number>,
  kept: readonly (Pick<Reservation, 'items'> & { dispensed?: Readonly<Record<string, number>> | undefined })[],
): FieldError[] {
  return wanted.flatMap(({ medicineId, quantity }, i): FieldError[] => {
    const prescribed = left.get(medicineId);
    if (prescribed === undefined) return [{ at: `items.${i}.medicineId`, code: 'not-prescribed' }];
    const elsewhere = kept.flatMap(({ items, dispensed }) =>
      items.filter((item) => item.medicineId === medicineId).map((item) => item.quantity - (dispensed?.[medicineId] ?? 0)),
    );
    const free = prescribed - elsewhere.reduce((sum, one) => sum + Math.max(0, one), 0);
    return quantity > free ? [{ at: `items.${i}.quantity`, code: 'too-large' }] : [];
  });
}

/** What is usual to ask for, where nobody has said: a strip of what is swallowed, one of anything else. */
export function usualQuantity(form: string, free: number): number {
  return Math.max(1, Math.min(/^(?:tablet|capsule)/.test(form) ? 10 : 1, free, UNITS_MAX));
}

const CODE_DIGITS = 4;

/** The four digits to say at the counter. They follow from the id, and tell the reservations of a shop apart together with the name. */
export function counterCode(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 10 ** CODE_DIGITS;
  return String(sum).padStart(CODE_DIGITS, '0');
}

/** What all of it costs, in paise. */
export function totalPaise(items: readonly { quantity: number; pricePaise: number }[]): number {
  return items.reduce((sum, { quantity, pricePaise }) => sum + quantity * pricePaise, 0);
}
