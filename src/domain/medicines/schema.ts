import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, line, prose } from '@/domain/shared/primitives';

/**
 * The id of a medicine says what it is, `paracetamol-500-mg-tablet`: the master is a public list that a release may lengthen, and
 * the same strength has one id in every installation.
 */
export const MedicineId = z.string().regex(/^[a-z0-9][a-z0-9.-]{2,99}$/, 'wrong-format');

/** Schedules of the Drugs and Cosmetics Rules 1945; OTC is none of them. */
export const SCHEDULES = ['OTC', 'G', 'H', 'H1', 'X'] as const;

/**
 * Lists of the Telemedicine Practice Guidelines 2020: O over the counter, A at a first video visit, A-refill for a refill only, B at a
 * follow-up. IN-PERSON is our own, stricter rule; PROHIBITED may never be prescribed from afar.
 */
export const TELE_LISTS = ['O', 'A', 'A-refill', 'B', 'IN-PERSON', 'PROHIBITED'] as const;

export const PREGNANCY_ADVICE = ['generally-used', 'caution', 'avoid', 'contraindicated'] as const;

/** The names of the substance as people in the north say them. */
const LocalNames = z.object({ hi: line(120).optional(), pa: line(120).optional() });

const MedicineFacts = z.object({
  generic: line(80),
  names: LocalNames.optional(),
  brands: z.array(line(60)).max(30, 'too-many').default([]),
  strength: line(60),
  form: line(60),
  schedule: z.enum(SCHEDULES, 'not-one-of'),
  /** Under the Narcotic Drugs and Psychotropic Substances Act 1985. */
  ndps: z.enum(['no', 'yes', 'precursor'], 'not-one-of'),
  teleList: z.enum(TELE_LISTS, 'not-one-of'),
  uses: line(200),
  adultDailyMax: line(80).optional(),
  pregnancy: z.enum(PREGNANCY_ADVICE, 'not-one-of'),
  paediatric: line(120).optional(),
  /** Nobody may order it any more; it stays for old prescriptions and stocks. */
  withdrawn: z.boolean().default(false),
  /** The pharmacist or doctor who has checked this entry, with their registration; absent while nobody has. */
  reviewedBy: line(120).optional(),
});

/** One strength of one medicine. */
export const Medicine = MedicineFacts.extend({
  id: MedicineId,
  atc: z.string().optional(),
  allergyClasses: z.array(z.string()),
  /** Why it is in its telemedicine list: named there, or inferred. */
  teleBasis: z.string(),
  /** Probably in the National List of Essential Medicines 2022. */
  essential: z.boolean(),
  /** Whether the government's Jan Aushadhi shops have this strength, only the substance, or neither. */
  janAushadhi: z.enum(['strength', 'generic', 'no']),
  /** How well the public lists this entry was checked against agree; no clinical approval. */
  confidence: z.enum(['high', 'medium', 'low']),
  version: Version,
  updatedAt: Instant.optional(),
});
export type Medicine = z.infer<typeof Medicine>;

/** The body of an admin's edit. The reason is kept with the version it makes. */
export const MedicineEdit = MedicineFacts.extend({ version: Version, reason: prose(500).pipe(z.string().min(3, 'required')) });
export type MedicineEdit = z.infer<typeof MedicineEdit>;

/** One version of a medicine: who made it, why, and what it changed. */
export const MedicineVersion = z.object({
  version: Version,
  at: Instant,
  by: idOf('usr'),
  reason: z.string(),
  changed: z.array(z.string()),
});
export type MedicineVersion = z.infer<typeof MedicineVersion>;

/** `Paracetamol 500 mg, tablet` */
export function medicineTitle({ generic, strength, form }: Pick<Medicine, 'generic' | 'strength' | 'form'>): string {
  return `${generic} ${strength}, ${form}`;
}
