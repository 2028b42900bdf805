import { z } from 'zod';
import { MedicineId } from '@/domain/medicines/schema';
import { Address } from '@/domain/people/person';
import { OpeningHours, PharmacyFields } from '@/domain/people/pharmacy-profile';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Paise, Position, Version, line } from '@/domain/shared/primitives';

/** Whether the platform has looked up the licence number: not yet, it is right, or it is not. A rejected pharmacy is not found. */
export const LicenceState = z.enum(['pending', 'approved', 'rejected'], 'not-one-of');
export type LicenceState = z.infer<typeof LicenceState>;

/** A pharmacy, under the id of its organisation. */
export const Pharmacy = PharmacyFields.extend({
  id: idOf('org'),
  licence: LicenceState,
  licenceNote: z.string().optional(),
  licenceCheckedAt: Instant.optional(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Pharmacy = z.infer<typeof Pharmacy>;

/** What anybody may know of a pharmacy. */
export const PublicPharmacy = Pharmacy.pick({
  id: true,
  name: true,
  address: true,
  position: true,
  openingHours: true,
  phone: true,
  licence: true,
});
export type PublicPharmacy = z.infer<typeof PublicPharmacy>;

/** The pharmacy as each of its stock rows repeats it, so that a search reads rows alone. */
export const PharmacyCard = PublicPharmacy.omit({ id: true }).extend({ address: Address, openingHours: OpeningHours, position: Position });

export const STOCK_STATES = ['in', 'low', 'out'] as const;
export const StockState = z.enum(STOCK_STATES, 'not-one-of');
export type StockState = z.infer<typeof StockState>;

export const PAISE_PER_RUPEE = 100;
export const QUANTITY_MAX = 1_000_000;
const Quantity = z.int('not-a-number').min(0, 'too-small').max(QUANTITY_MAX, 'too-large');
/** Fewer than this many is low, where nobody has said another number. */
export const LOW_AT_USUAL = 10;

/** What a pharmacy says of one medicine. `quantity` counts what is on the shelf in the smallest unit sold, reserved ones included. */
export const StockFacts = z.object({
  quantity: Quantity,
  lowAt: Quantity.default(LOW_AT_USUAL),
  pricePaise: Paise.describe('for one of the units counted'),
  /** The brand in stock, where the pharmacy says so. */
  brand: line(60).optional(),
  batch: line(40).optional(),
  expiresOn: LocalDate.optional(),
});
export type StockFacts = z.infer<typeof StockFacts>;

/** The body of a row's edit; `version` is the one last read, 0 or absent for a medicine the pharmacy does not list yet. */
export const StockEdit = StockFacts.extend({
  pricePaise: Paise.optional(),
  /** From a form, where people write rupees. */
  priceRupees: z.number().min(0, 'too-small').max(1_000_000, 'too-large').optional(),
  version: z.int().min(0).default(0),
})
  .refine(({ pricePaise, priceRupees }) => pricePaise !== undefined || priceRupees !== undefined, {
    path: ['pricePaise'],
    error: 'required',
  })
  .transform(({ priceRupees = 0, pricePaise = Math.round(priceRupees * PAISE_PER_RUPEE), ...edit }) => ({ ...edit, pricePaise }));
export type StockEdit = z.infer<typeof StockEdit>;

/** One medicine of one pharmacy. */
export const StockRow = StockFacts.extend({
  medicineId: MedicineId,
  generic: z.string(),
  strength: z.string(),
  form: z.string(),
  /** How many of `quantity` are reserved. */
  held: Quantity,
  state: StockState,
  version: Version,
  updatedAt: Instant,
  updatedBy: z.string().describe('the name of whoever changed it last'),
});
export type StockRow = z.infer<typeof StockRow>;

/** What changed a row. */
const STOCK_CHANGE_KINDS = ['set', 'removed', 'imported', 'reserved', 'released', 'collected', 'dispensed'] as const;

const StockThen = z.object({
  quantity: Quantity,
  held: Quantity,
  pricePaise: Paise,
  batch: z.string().optional(),
  expiresOn: LocalDate.optional(),
});

/** One change of a row. */
export const StockChange = z.object({
  at: Instant,
  kind: z.enum(STOCK_CHANGE_KINDS),
  by: z.string().describe('a name'),
  before: StockThen.optional(),
  after: StockThen.optional(),
});
export type StockChange = z.infer<typeof StockChange>;

/** How many can still be sold or reserved. */
export function availableOf({ quantity, held }: { quantity: number; held: number }): number {
  return Math.max(0, quantity - held);
}

/** Low is at or under the row's own threshold; out is when nothing is left that nobody has reserved. */
export function stockStateOf(row: { quantity: number; held: number; lowAt: number }): StockState {
  const available = availableOf(row);
  if (available === 0) return 'out';
  return available <= row.lowAt ? 'low' : 'in';
}

/** What is kept of a row as it was. */
export function stockThen({ quantity, held, pricePaise, batch, expiresOn }: StockFacts & { held: number }): z.infer<typeof StockThen> {
  return { quantity, held, pricePaise, ...(batch !== undefined && { batch }), ...(expiresOn !== undefined && { expiresOn }) };
}
