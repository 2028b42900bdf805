import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, prose } from '@/domain/shared/primitives';
import { addMinutes } from '@/domain/shared/time';

const NOTE_PART_CHARACTERS_MAX = 10_000;

const Part = prose(NOTE_PART_CHARACTERS_MAX);

/** The four parts of a SOAP note (problem-oriented record), written by the doctor. */
export const SoapNoteText = z.object({ subjective: Part, objective: Part, assessment: Part, plan: Part });
export type SoapNoteText = z.infer<typeof SoapNoteText>;

/** `PUT /api/consultations/{id}/note`: the version last read; 0 when no note has been written yet. */
export const SoapNoteEdit = SoapNoteText.extend({ version: z.int().min(0) });
export type SoapNoteEdit = z.infer<typeof SoapNoteEdit>;

/** The stored note, one per consultation and under the same id. */
export const SoapNote = SoapNoteText.extend({
  id: idOf('con'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type SoapNote = z.infer<typeof SoapNote>;

/**
 * How long after the end a note can be written: doctors finish notes between patients or in the evening. Later changes would
 * rewrite what the patient has already read and acted on.
 */
const NOTE_HOURS_AFTER_END = 72;

/** Until when the note may be written; null while the consultation is running. */
export function noteEditableUntil({ endedAt }: { endedAt?: string | undefined }): string | null {
  return endedAt === undefined ? null : addMinutes(endedAt, NOTE_HOURS_AFTER_END * 60);
}

/** Whether nothing has been written in any part. */
export function isBlankNote({ subjective, objective, assessment, plan }: SoapNoteText): boolean {
  return [subjective, objective, assessment, plan].every((part) => part.trim() === '');
}
