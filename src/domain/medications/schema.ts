import { z } from 'zod';
import { MedicineId } from '@/domain/medicines/schema';
import { DrawerNumber } from '@/domain/vitals/device-commands';
import { idOf } from '@/domain/shared/ids';
import { Instant, line, LocalDate, prose, Version } from '@/domain/shared/primitives';
import { isZone } from '@/domain/shared/time';

/** More than anybody takes by a clock, and few enough for one day's list. */
export const TIMES_MAX = 8;
/** How many plans one patient has at a time. */
export const PLANS_MAX = 40;
export const NAME_LETTERS_MAX = 120;
/** An amount and how often it is taken: `2 × 1 tablet`. */
const DOSE_LETTERS_MAX = 80;
/** A tablet has parts, a syrup has spoons. */
const UNITS_MAX = 10_000;

export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'wrong-format');

/** How much is left, or was bought. */
export const Units = z.number('not-a-number').min(0, 'too-small').max(UNITS_MAX, 'too-large');

/** What a patient takes of one medicine, and when by the clock where they live. */
export const MedicationFields = z.object({
  medicineId: MedicineId.optional().describe('of the medicine master, where it was chosen there'),
  name: line(NAME_LETTERS_MAX),
  dose: line(DOSE_LETTERS_MAX),
  times: z
    .array(TimeOfDay)
    .max(TIMES_MAX, 'too-many')
    .default([])
    .transform((times) => [...new Set(times)].sort())
    .describe('empty: taken when needed, without reminders'),
  everyDays: z.int('not-a-number').min(1, 'too-small').max(31, 'too-large').default(1).describe('2: every other day, 7: once a week'),
  food: z.enum(['before_food', 'after_food', 'any'], 'not-one-of').default('any'),
  startOn: LocalDate,
  endOn: LocalDate.optional().describe('the last day; open where nobody said'),
  note: prose(300).default(''),
  left: Units.optional().describe('how much is left; with `perDose` it tells when to buy more'),
  perDose: z.number('not-a-number').positive('too-small').max(100, 'too-large').default(1),
});

/** Where a medicine lies: a drawer of a medicine box. */
export const Drawer = z.object({ deviceId: idOf('dev'), number: DrawerNumber });
export type Drawer = z.infer<typeof Drawer>;

export const Medication = MedicationFields.extend({
  id: idOf('mdn'),
  patientId: idOf('usr'),
  timeZone: z.string().refine(isZone, 'unknown-time-zone'),
  prescriptionId: idOf('rx').optional().describe('the prescription it was taken from'),
  frequency: z.string().optional().describe('as the doctor wrote it'),
  drawer: Drawer.optional(),
  pictureVersion: Version.optional().describe('of the picture of its box; absent without one'),
  state: z.enum(['active', 'stopped', 'ended']),
  version: Version,
  createdAt: Instant,
  createdBy: idOf('usr'),
  stoppedAt: Instant.optional(),
});
export type Medication = z.infer<typeof Medication>;

const DECISIONS = ['taken', 'skipped'] as const;
export const Decision = z.enum(DECISIONS, 'not-one-of');
export type Decision = z.infer<typeof Decision>;

/** How a dose stands: what was said of it, else what its time says. */
export const DoseState = z.enum([...DECISIONS, 'coming', 'due', 'missed']);
export type DoseState = z.infer<typeof DoseState>;

/** What somebody said of one dose. */
export const DoseDecision = z.object({ state: Decision, decidedAt: Instant, decidedBy: z.string() });
export type DoseDecision = z.infer<typeof DoseDecision>;
