import { z } from 'zod';
import { UPLOAD_BYTES_MAX } from '@/domain/files/file-bounds';
import { Author } from '@/domain/records/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version, line } from '@/domain/shared/primitives';

/** What a paper of a person's health is; one that is none of these is kept as `other`. */
export const HEALTH_DOCUMENT_KINDS = [
  'lab_report',
  'prescription',
  'imaging',
  'discharge_summary',
  'referral',
  'vaccination',
  'insurance',
  'other',
] as const;
const Kind = z.enum(HEALTH_DOCUMENT_KINDS);
type Kind = z.infer<typeof Kind>;

/** A word that others use for a kind is no reason to refuse a paper. */
const SentKind = z
  .string()
  .regex(/^[a-z][a-z_-]{0,39}$/, 'wrong-format')
  .transform((word): Kind => Kind.safeParse(word.replaceAll('-', '_')).data ?? 'other')
  .pipe(Kind);

const HEALTH_DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

const Declared = z.object({
  title: line(200),
  type: z.enum(HEALTH_DOCUMENT_TYPES, 'not-one-of'),
  size: z.int('wrong-format').min(1, 'too-small').max(UPLOAD_BYTES_MAX, 'too-big').describe('In bytes.'),
  kind: SentKind,
  on: LocalDate.describe('The day the paper is from.'),
  provider: line(200).optional().describe('Who made it: a hospital, a laboratory.'),
});

export const AddDocumentBody = Declared.extend({
  patientId: idOf('usr').optional().describe('The caller where absent.'),
  replaces: idOf('fil').optional().describe('The document of which this is a newer version.'),
  resumes: idOf('fil').optional().describe('A document of the caller’s whose upload was cut: it goes on, under what is declared now.'),
});
export type AddDocumentBody = z.infer<typeof AddDocumentBody>;

/**
 * A paper of a person's health. `waiting` until its bytes have arrived and are what they were declared to be, `checking` until they were
 * looked through for viruses where that was not possible at once.
 */
export const HealthDocument = Declared.extend({
  id: idOf('fil'),
  patientId: idOf('usr'),
  kind: Kind,
  state: z.enum(['waiting', 'checking', 'ready', 'replaced']),
  version: Version.describe('1 for the first, and one more with each newer file of the same document.'),
  replaces: idOf('fil').optional(),
  createdAt: Instant,
  createdBy: Author,
  readyAt: Instant.optional(),
  sha256: z.string().optional().describe('Of its bytes, in hex.'),
});
export type HealthDocument = z.infer<typeof HealthDocument>;
