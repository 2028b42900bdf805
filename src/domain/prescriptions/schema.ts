import { z } from 'zod';
import { MedicineId, SCHEDULES } from '@/domain/medicines/schema';
import { DIAGNOSES_MAX, Diagnosis } from '@/domain/notes/diagnosis';
import { Sex } from '@/domain/people/person';
import { Mode } from '@/domain/scheduling/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version, line, prose } from '@/domain/shared/primitives';

export const ITEMS_MAX = 20;
const DAYS_MAX = 180;
const QUANTITY_MAX = 1000;

const TIMINGS = ['before_food', 'after_food', 'any'] as const;
const Timing = z.enum(TIMINGS, 'not-one-of');

const Quantity = z.int('not-a-number').min(1, 'too-small').max(QUANTITY_MAX, 'too-large');

/** One medicine as the doctor writes it: from the master by `medicineId`, or by hand where the master lacks it. */
export const RxItem = z
  .object({
    medicineId: MedicineId.optional(),
    name: line(120).optional().describe('by hand, or the brand of a medicine of the master'),
    strength: line(60).optional(),
    form: line(60).optional(),
    dose: line(60),
    route: line(40).optional(),
    frequency: line(60).describe('`1-0-1`, or in words: `twice a day`, `every 8 hours`, `SOS`'),
    timing: Timing.default('any'),
    days: z.int('not-a-number').min(1, 'too-small').max(DAYS_MAX, 'too-large'),
    quantity: Quantity.optional().describe('counted from dose, frequency and days where it is absent'),
    instructions: line(200).optional(),
  })
  .refine(({ medicineId, name }) => medicineId !== undefined || name !== undefined, { path: ['name'], error: 'required' });
export type RxItem = z.infer<typeof RxItem>;

/** What the doctor asked in the call because the record does not say it. */
export const AskedFacts = z.object({
  ageYears: z.int('not-a-number').min(0, 'too-small').max(120, 'too-large').optional(),
  weightKg: z.number('not-a-number').min(0.4, 'too-small').max(300, 'too-large').optional(),
  pregnant: z.enum(['yes', 'no'], 'not-one-of').optional(),
  /** The adult beside a minor, whose identity the doctor has ascertained: name, and how they are related. */
  adult: line(120).optional(),
});
export type AskedFacts = z.infer<typeof AskedFacts>;

/** What the doctor writes, before it is signed. */
export const RxText = z.object({
  diagnoses: z.array(Diagnosis).max(DIAGNOSES_MAX, 'too-many').default([]),
  items: z.array(RxItem).max(ITEMS_MAX, 'too-many').default([]),
  advice: prose(2000).default(''),
  tests: z.array(line(120)).max(20, 'too-many').default([]),
  followUpOn: LocalDate.optional(),
  asked: AskedFacts.default({}),
});
export type RxText = z.infer<typeof RxText>;

/** A warning that the doctor has decided to go over, and why. `item` is absent for what concerns no single medicine. */
export const RxOverride = z.object({
  item: z.int().min(0).optional(),
  code: z.string().max(60),
  reason: prose(300).pipe(z.string().min(3, 'required')),
});
export type RxOverride = z.infer<typeof RxOverride>;

/** One medicine as it was signed. */
export const PrescribedItem = z.object({
  medicineId: MedicineId.optional(),
  generic: z.string().describe('the substance, or what was written by hand'),
  brand: z.string().optional(),
  strength: z.string().optional(),
  form: z.string().optional(),
  schedule: z.enum(SCHEDULES).optional(),
  dose: z.string(),
  route: z.string().optional(),
  frequency: z.string(),
  timing: Timing,
  days: z.int(),
  quantity: Quantity,
  instructions: z.string().optional(),
});
export type PrescribedItem = z.infer<typeof PrescribedItem>;

/**
 * Who prescribed, as at that moment: what the Telemedicine Practice Guidelines (2020) want shown, and the fields of the e-prescription
 * format of 2023, which is in abeyance and a good format all the same (CLINICAL.md 4.1).
 */
const Prescriber = z.object({
  name: z.string(),
  qualifications: z.array(z.string()),
  registrationNumber: z.string(),
  council: z.string(),
  clinicName: z.string(),
  clinicAddress: z.string(),
});

const PrescribedFor = z.object({ name: z.string(), ageYears: z.int(), sex: Sex.optional() });

/** `RX-7K2M-9QTD-4HVN`: sixty random bits, printed on the paper and typed where it cannot be scanned. */
const RxNumber = z.string().regex(/^RX(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/, 'wrong-format');

/** What was signed. Nothing of it changes afterwards. */
export const SignedRx = z.object({
  id: idOf('rx'),
  number: RxNumber,
  /** The text of the QR. */
  code: z.string(),
  consultationId: idOf('con'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  orgId: idOf('org'),
  mode: Mode,
  issuedAt: Instant,
  validUntil: Instant,
  prescriber: Prescriber,
  patient: PrescribedFor,
  diagnoses: z.array(Diagnosis),
  items: z.array(PrescribedItem).min(1),
  advice: z.string(),
  tests: z.array(z.string()),
  followUpOn: LocalDate.optional(),
  overrides: z.array(RxOverride),
  replaces: idOf('rx').optional(),
});
export type SignedRx = z.infer<typeof SignedRx>;

/** What happened to it since. `given` counts what pharmacies have handed over, item by item. */
const RxFate = z.object({
  given: z.array(z.int().min(0)),
  cancelledAt: Instant.optional(),
  cancelReason: z.string().optional(),
  replacedBy: idOf('rx').optional(),
  replacedAt: Instant.optional(),
  version: Version,
  updatedAt: Instant,
});

export const Prescription = SignedRx.extend(RxFate.shape);
export type Prescription = z.infer<typeof Prescription>;

const VALID_DAYS = 30;

/**
 * For how many days it can be dispensed: thirty, or as long as its longest course. Our own number; the thirty days of the doorstep
 * delivery order of 2020 were temporary law (CLINICAL.md 4.2).
 */
export function validDaysOf(items: readonly { days: number }[]): number {
  return Math.max(VALID_DAYS, ...items.map(({ days }) => days));
}
