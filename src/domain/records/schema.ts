import { z } from 'zod';
import { Role } from '@/domain/shared/principal';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Locale, Version, line, prose } from '@/domain/shared/primitives';
import { LEVELS } from '@/domain/triage/level';
import { TEXT_LENGTH_MAX } from '@/domain/triage/tokens';

/** What stands in a person's record, as the timeline tells them apart. Also the scopes of sharing it. */
export const RECORD_KINDS = ['history', 'note', 'prescription', 'lab_report', 'document', 'vitals'] as const;
export const RecordKind = z.enum(RECORD_KINDS, 'not-one-of');
export type RecordKind = z.infer<typeof RecordKind>;

/** The parts of a medical history. */
export const HISTORY_KINDS = ['condition', 'allergy', 'surgery', 'family', 'immunisation', 'lifestyle'] as const;
export const HistoryKind = z.enum(HISTORY_KINDS, 'not-one-of');
export type HistoryKind = z.infer<typeof HistoryKind>;

const HISTORY_STATUSES = ['active', 'resolved'] as const;
/** The first three are FHIR's AllergyIntolerance.reaction.severity; `life_threatening` is what a doctor must see at once. */
const SEVERITIES = ['mild', 'moderate', 'severe', 'life_threatening'] as const;

/** A date as people remember it: a year, a month, or a day. */
const RememberedDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'wrong-format')
  .refine((text) => text.length < 10 || LocalDate.safeParse(text).success, 'wrong-format');

/** One entry of a medical history, as it is written. */
export const HistoryText = z.object({
  kind: HistoryKind,
  title: line(200),
  code: line(40).optional().describe('Of a code system, such as ICD-10 `E11.9`.'),
  onsetOn: RememberedDate.optional().describe('`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.'),
  status: z.enum(HISTORY_STATUSES, 'not-one-of').default('active'),
  severity: z.enum(SEVERITIES, 'not-one-of').optional(),
  note: prose(2000).optional(),
});
export type HistoryText = z.infer<typeof HistoryText>;

const LAB_RESULTS_MAX = 60;

/** A number where it is one; "Positive" stays a word. */
const LabValue = z
  .union([z.number(), line(60)])
  .transform((value) => (isNumeric(value) ? Number(value) : value))
  .pipe(z.union([z.number(), z.string()]));

/** One result, with the range the laboratory calls normal, in the unit it was printed in. */
export const LabResult = z.object({
  name: line(100),
  value: LabValue,
  unit: line(30).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
});
export type LabResult = z.infer<typeof LabResult>;

/** A laboratory's report, as it is written down. */
export const LabText = z.object({
  kind: z.literal('lab_report').default('lab_report'),
  title: line(200),
  performedOn: LocalDate,
  results: z.array(LabResult).min(1, 'required').max(LAB_RESULTS_MAX, 'too-many'),
  documentId: idOf('fil').optional(),
});
export type LabText = z.infer<typeof LabText>;

/** What somebody told the symptom check and what it answered, in the words of that day. Written once; nobody changes it afterwards. */
export const SymptomCheckText = z.object({
  kind: z.literal('symptom_check'),
  title: line(200).describe('the beginning of what was said'),
  said: prose(TEXT_LENGTH_MAX),
  ageYears: z.number().optional().describe('as it was typed'),
  answers: z.array(z.object({ id: z.string(), asked: z.string(), value: z.union([z.number(), z.string()]) })),
  level: z.enum(LEVELS),
  why: z.array(z.object({ rule: z.string(), text: z.string(), source: z.string() })),
  locale: Locale,
  engine: z.string().describe('the version of the rules that answered'),
});
export type SymptomCheckText = z.infer<typeof SymptomCheckText>;

/** What is written in one record, whichever it is. */
export const RecordText = z.discriminatedUnion('kind', [HistoryText, LabText.extend({ kind: z.literal('lab_report') }), SymptomCheckText]);
export type RecordText = z.infer<typeof RecordText>;

/** Who wrote something. */
export const Author = z.object({ id: idOf('usr'), name: z.string(), role: Role });
export type Author = z.infer<typeof Author>;

const Kept = z.object({
  id: idOf('rec'),
  patientId: idOf('usr'),
  version: Version,
  createdAt: Instant,
  createdBy: Author,
  updatedAt: Instant,
  updatedBy: Author,
});

export const HistoryRecord = HistoryText.extend(Kept.shape);
export type HistoryRecord = z.infer<typeof HistoryRecord>;
export const LabReport = LabText.extend({ ...Kept.shape, kind: z.literal('lab_report') });
export type LabReport = z.infer<typeof LabReport>;
export const SymptomCheckRecord = SymptomCheckText.extend(Kept.shape);
export type SymptomCheckRecord = z.infer<typeof SymptomCheckRecord>;
/** A record as it is now. */
export const HealthRecord = z.discriminatedUnion('kind', [HistoryRecord, LabReport, SymptomCheckRecord]);
export type HealthRecord = z.infer<typeof HealthRecord>;

export const CHOICES = ['mine', 'theirs', 'merged'] as const;

/** How two edits of one version were brought together. Both sides stay readable: `theirs` is a version, `mine` stands here. */
export const Resolution = z.object({
  chosen: z.enum(CHOICES, 'not-one-of'),
  baseVersion: Version,
  theirs: Version,
  mine: RecordText.optional(),
});
export type Resolution = z.infer<typeof Resolution>;

/** One version of a record; of a deleted one the last says who and why. */
export const RecordVersion = z.object({
  version: Version,
  change: z.enum(['created', 'edited', 'resolved', 'deleted']),
  text: RecordText,
  at: Instant,
  by: Author,
  reason: z.string().optional(),
  resolution: Resolution.optional(),
});
export type RecordVersion = z.infer<typeof RecordVersion>;

/** What somebody wrote while another was faster: kept until they have brought both together. */
export const KeptConflict = z.object({ baseVersion: Version, mine: RecordText, at: Instant });
export type KeptConflict = z.infer<typeof KeptConflict>;

function isNumeric(value: string | number): boolean {
  return typeof value === 'string' && /^[-+]?\d+(\.\d+)?$/.test(value);
}

/** Which kind of the timeline a record belongs to. */
export function timelineKindOf({ kind }: Pick<RecordText, 'kind'>): 'history' | 'lab_report' {
  return kind === 'lab_report' ? 'lab_report' : 'history';
}

/** Where a result stands to its range; null for one without a range or a number. */
export function rangeOf({ value, low, high }: LabResult): 'low' | 'normal' | 'high' | null {
  if (typeof value !== 'number' || (low === undefined && high === undefined)) return null;
  if (low !== undefined && value < low) return 'low';
  return high !== undefined && value > high ? 'high' : 'normal';
}
