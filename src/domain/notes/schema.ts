import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version, prose } from '@/domain/shared/primitives';
import { addMinutes } from '@/domain/shared/time';
import { DIAGNOSES_MAX, Diagnosis } from './diagnosis';

const NOTE_PART_CHARACTERS_MAX = 10_000;
const ADDENDUM_CHARACTERS_MAX = 4_000;
export const ADDENDA_MAX = 50;

const Part = prose(NOTE_PART_CHARACTERS_MAX);

export const SOAP_PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;
/** The four parts of a SOAP note (problem-oriented record), written by the doctor. */
export const SoapParts = z.object({ subjective: Part, objective: Part, assessment: Part, plan: Part });
export type SoapParts = z.infer<typeof SoapParts>;

const Diagnoses = z.array(Diagnosis).max(DIAGNOSES_MAX, 'too-many');

/** What the doctor writes: the four parts, what it is, and on which day the patient is to come again. */
export const SoapNoteText = SoapParts.extend({ diagnoses: Diagnoses.default([]), followUpOn: LocalDate.nullable().default(null) });
export type SoapNoteText = z.infer<typeof SoapNoteText>;

/**
 * `PUT /api/consultations/{id}/note`: the version last read; 0 when no note has been written yet. Diagnoses and the day to come again
 * stay as they are where they are not sent.
 */
export const SoapNoteEdit = SoapParts.extend({
  diagnoses: Diagnoses.optional(),
  followUpOn: LocalDate.nullable().optional(),
  version: z.int().min(0),
});
export type SoapNoteEdit = z.infer<typeof SoapNoteEdit>;

/** What the doctor adds to a note that can no longer be changed. */
export const Addendum = z.object({ text: prose(ADDENDUM_CHARACTERS_MAX).pipe(z.string().min(1, 'required')), at: Instant });
export type Addendum = z.infer<typeof Addendum>;

/** The stored note, one per consultation and under the same id. Once it is signed its text never changes. */
export const SoapNote = SoapNoteText.extend({
  id: idOf('con'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
  signedAt: Instant.optional(),
  addenda: z.array(Addendum).max(ADDENDA_MAX).default([]),
});
export type SoapNote = z.infer<typeof SoapNote>;

/**
 * How long after the end a note can be written: doctors finish notes between patients or in the evening. Later changes would
 * rewrite what the patient has already read and acted on.
 */
const NOTE_HOURS_AFTER_END = 72;

/** Until when the note may be written: until it was signed; null while it is not and the consultation is running. */
export function noteEditableUntil({ endedAt }: { endedAt?: string | undefined }, note: Pick<SoapNote, 'signedAt'> | null): string | null {
  if (note?.signedAt !== undefined) return note.signedAt;
  return endedAt === undefined ? null : addMinutes(endedAt, NOTE_HOURS_AFTER_END * 60);
}

/** Whether nothing has been written in any part, and nothing was diagnosed. */
export function isBlankNote({ diagnoses, ...text }: SoapNoteText): boolean {
  return diagnoses.length === 0 && SOAP_PARTS.every((part) => text[part].trim() === '');
}

/** Whether two notes say the same. */
export function isSameNote(a: SoapNoteText, b: SoapNoteText): boolean {
  const facts = ({ diagnoses, followUpOn }: SoapNoteText) => JSON.stringify([diagnoses.map(({ code, text }) => [code, text]), followUpOn]);
  return SOAP_PARTS.every((part) => a[part] === b[part]) && facts(a) === facts(b);
}
