import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, pageOf, Version } from '@/domain/shared/primitives';
import { SoapNoteEdit, SoapNoteText } from './schema';

const ConsultationId = z.object({ id: idOf('con') });

/** The note; `version` 0 and empty parts when nothing has been written yet. */
export const NoteView = SoapNoteText.extend({
  version: z.int().min(0),
  updatedAt: Instant.nullable(),
  editableUntil: Instant.nullable().describe('Null while the consultation goes on, and for who may not write.'),
});
export type NoteView = z.infer<typeof NoteView>;

export const NoteVersion = SoapNoteText.extend({ version: Version, savedAt: Instant });
export type NoteVersion = z.infer<typeof NoteVersion>;

export const noteApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/note',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'The note: for its doctor at any time, for the patient once the consultation has ended.',
    params: ConsultationId,
    reply: NoteView,
    status: [200],
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/consultations/{id}/note',
    access: ['doctor'],
    limit: 'write',
    summary: 'Save the note, from admission until 72 hours after the end.',
    params: ConsultationId,
    body: SoapNoteEdit,
    reply: NoteView,
    status: [200],
    bodyBytesMax: 256 * 1024,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/note/versions',
    access: ['doctor'],
    limit: 'read',
    summary: 'Every version of the note its doctor saved, newest first.',
    params: ConsultationId,
    query: PageQuery,
    reply: pageOf(NoteVersion),
    status: [200],
  }),
};
