import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { DayOrInstant, Instant, PageQuery, Locale, Version, line, pageOf, prose } from '@/domain/shared/primitives';
import { SharedCheck } from '@/domain/triage/api';
import { TEXT_LENGTH_MAX } from '@/domain/triage/tokens';
import { Metric } from '@/domain/vitals/metric';
import {
  Author,
  CHOICES,
  HealthRecord,
  HistoryKind,
  HistoryRecord,
  HistoryText,
  LabReport,
  LabText,
  RecordKind,
  RecordText,
  RecordVersion,
  SymptomCheckRecord,
} from './schema';

const ById = z.object({ id: idOf('rec') });
const OWNERS = ['patient', 'caregiver', 'doctor'] as const;

/** In a form the month is chosen beside the year. */
const OnsetMonth = {
  onsetMonth: z
    .string()
    .regex(/^(0[1-9]|1[0-2])$/, 'wrong-format')
    .optional()
    .describe('`06`: the month of `onsetOn`, where that is a year.'),
};

/** The beginning as it is kept, with the month that was chosen beside the year. */
export function withOnsetMonth<F extends { onsetOn?: string | undefined; onsetMonth?: string | undefined }>(fields: F): F {
  const { onsetOn, onsetMonth } = fields;
  const isYear = onsetOn?.length === 'YYYY'.length;
  return isYear && onsetMonth !== undefined ? { ...fields, onsetOn: `${onsetOn}-${onsetMonth}` } : fields;
}

/** Whose it is: the caller's own where absent. */
const OfPatient = { patientId: idOf('usr').optional() };

export const AddHistoryBody = HistoryText.extend({
  ...OfPatient,
  ...OnsetMonth,
  clientVersion: z
    .union([line(200), z.int()])
    .optional()
    .describe('What a device calls what it wrote without a network: the same text sent again under the same name is kept once.'),
});
export type AddHistoryBody = z.infer<typeof AddHistoryBody>;

export const AddLabReportBody = LabText.omit({ kind: true }).extend(OfPatient);
export type AddLabReportBody = z.infer<typeof AddLabReportBody>;

export const KeepCheckBody = SharedCheck.omit({ share: true }).extend({
  ...OfPatient,
  text: prose(TEXT_LENGTH_MAX).pipe(z.string().min(1, 'required')),
  locale: Locale.optional().describe('of the answer; that of the text’s script where none is given'),
  clientVersion: line(200).optional().describe('names this check: sent again under the same name it is kept once'),
});
export type KeepCheckBody = z.infer<typeof KeepCheckBody>;

/** The fields of either kind; which are needed follows from the record. A field left out is as good as empty. */
export const ChangeRecordBody = HistoryText.omit({ kind: true })
  .partial()
  .extend({ ...LabText.omit({ kind: true }).partial().shape, ...OnsetMonth, status: HistoryText.shape.status.optional() })
  .extend({ kind: HistoryKind.or(z.literal('lab_report')).optional(), version: Version });
export type ChangeRecordBody = z.infer<typeof ChangeRecordBody>;

const Side = ChangeRecordBody.omit({ version: true });

export const ResolveConflictBody = z.object({
  recordId: idOf('rec'),
  baseVersion: Version.describe('The version the caller had before both changed it.'),
  chosen: z.enum(CHOICES, 'not-one-of'),
  data: Side.optional().describe('What is to stand for `mine` and `merged`; for `theirs` what the caller had written.'),
  mine: Side.optional().describe('For `merged`: what the caller had written.'),
  version: Version.describe('The version that stands now, and that was compared.'),
});
export type ResolveConflictBody = z.infer<typeof ResolveConflictBody>;

/** One line of the timeline. */
export const TimelineItem = z.object({
  id: z.string(),
  kind: RecordKind,
  title: z.string(),
  at: Instant.describe('When it happened, as far as that is known, else when it was written down.'),
  by: Author.nullable(),
  version: Version,
  part: HistoryKind.or(z.literal('symptom_check')).optional().describe('Of a medical history.'),
  status: HistoryText.shape.status.optional(),
  severity: HistoryText.shape.severity,
  abnormal: z.int().min(0).optional().describe('How many results of a lab report are outside their range.'),
  level: SymptomCheckRecord.shape.level.optional().describe('Of a symptom check.'),
  metrics: z.array(Metric).optional().describe('What was measured on that day.'),
  href: z.string().nullable().describe('Where the whole of it is read; null where that is not for the caller.'),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const TimelineQuery = PageQuery.extend({
  ...OfPatient,
  kind: RecordKind.optional(),
  from: DayOrInstant.optional(),
  to: DayOrInstant.optional().describe('A date counts whole.'),
  q: z.string().trim().max(100, 'too-long').optional().describe('Forgives spelling and script.'),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** The part of `recordApi` that is about histories and lab reports. */
export const healthRecordApi = {
  timeline: endpoint({
    method: 'GET',
    path: '/api/records',
    access: OWNERS,
    limit: 'read',
    summary: 'A person’s record as one timeline, the latest first. A search may return a short page with a cursor: it goes on there.',
    query: TimelineQuery,
    reply: pageOf(TimelineItem),
    status: [200],
  }),
  addHistory: endpoint({
    method: 'POST',
    path: '/api/records/medical-history',
    access: OWNERS,
    limit: 'write',
    summary: 'Write down a condition, an allergy, a surgery, an illness of the family, an immunisation or a habit.',
    body: AddHistoryBody,
    reply: HistoryRecord,
    status: [201],
  }),
  addLabReport: endpoint({
    method: 'POST',
    path: '/api/records/lab-report',
    access: OWNERS,
    limit: 'write',
    summary: 'Write down a laboratory’s report with its values and ranges.',
    body: AddLabReportBody,
    reply: LabReport,
    status: [201],
  }),
  keepCheck: endpoint({
    method: 'POST',
    path: '/api/records/symptom-check',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary:
      'Keep a symptom check in the record, because somebody asks for it. The answer is worked out again from what was said; nobody sends a level.',
    body: KeepCheckBody,
    reply: SymptomCheckRecord,
    status: [201],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/records/{id}',
    access: OWNERS,
    limit: 'read',
    summary: 'One entry of the medical history, or one lab report; not-found once it is deleted.',
    params: ById,
    reply: HealthRecord,
    status: [200],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/records/{id}',
    access: OWNERS,
    limit: 'write',
    summary: 'Save it as its next version; changed-meanwhile with the current one when somebody else was faster.',
    params: ById,
    body: ChangeRecordBody,
    reply: HealthRecord,
    status: [200],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/records/{id}',
    access: OWNERS,
    limit: 'write',
    summary: 'Take it out of the record. Its versions stay, and say who deleted it and why.',
    params: ById,
    body: z.object({ reason: prose(500).optional(), version: Version.optional() }),
    status: [204],
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/records/{id}/versions',
    access: OWNERS,
    limit: 'read',
    summary: 'Every version, the newest first, also of what was deleted.',
    params: ById,
    query: PageQuery,
    reply: pageOf(RecordVersion),
    status: [200],
  }),
  resolve: endpoint({
    method: 'POST',
    path: '/api/records/resolve-conflict',
    access: OWNERS,
    limit: 'write',
    summary: 'Bring two edits of one version together: mine, theirs, or both in one. Both sides stay readable among the versions.',
    body: ResolveConflictBody,
    reply: HealthRecord,
    status: [200],
  }),
};

/** The text of a record after an edit; null where it does not fit the kind. */
export function readRecordText(kind: RecordText['kind'], fields: Partial<ChangeRecordBody>): z.ZodSafeParseResult<RecordText> {
  const isSameSort = fields.kind === undefined || (fields.kind === 'lab_report') === (kind === 'lab_report');
  return RecordText.safeParse({ ...withOnsetMonth(fields), kind: isSameSort ? (fields.kind ?? kind) : kind });
}
