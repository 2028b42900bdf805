import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, pageOf, Version } from '@/domain/shared/primitives';
import { Diagnosis } from './diagnosis';
import { Addendum, SoapNoteEdit, SoapNoteText } from './schema';
import { NoteTemplate, NoteTemplateBody } from './templates';

const ConsultationId = z.object({ id: idOf('con') });
const TemplateId = z.object({ id: idOf('ntp') });

/** The note; `version` 0 and empty parts when nothing has been written yet. */
export const NoteView = SoapNoteText.extend({
  version: z.int().min(0),
  updatedAt: Instant.nullable(),
  editableUntil: Instant.nullable().describe('Null while the consultation goes on, and for who may not write.'),
  signedAt: Instant.nullable().describe('From then on it never changes; what is added later is among the addenda.'),
  addenda: z.array(Addendum),
});
export type NoteView = z.infer<typeof NoteView>;

export const NoteVersion = SoapNoteText.extend({ version: Version, savedAt: Instant });
export type NoteVersion = z.infer<typeof NoteVersion>;

export const DiagnosisQuery = PageQuery.extend({ q: z.string().trim().max(100, 'too-long').default('') });
export type DiagnosisQuery = z.infer<typeof DiagnosisQuery>;
/** One code of ICD-10 with our short label. */
export const FoundDiagnosis = Diagnosis.required().extend({ chapter: z.string() });
export type FoundDiagnosis = z.infer<typeof FoundDiagnosis>;

/** A template or a phrase as a doctor sees it. */
export const NoteTemplateView = NoteTemplate.omit({ ownerId: true }).extend({
  orgName: z.string().optional().describe('of the organisation whose it is; absent for the doctor’s own'),
  mayChange: z.boolean(),
});
export type NoteTemplateView = z.infer<typeof NoteTemplateView>;

const NoteTemplates = z.object({
  items: z.array(NoteTemplateView),
  manages: z.array(z.object({ orgId: idOf('org'), name: z.string() })).describe('The clinics for which the caller may keep some.'),
});
export type NoteTemplates = z.infer<typeof NoteTemplates>;

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
    summary: 'Save the note, from admission until it is signed or 72 hours after the end.',
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
  sign: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/note/sign',
    access: ['doctor'],
    limit: 'write',
    summary: 'Sign the note as it was last read; from then on it can only be added to.',
    params: ConsultationId,
    body: z.object({ version: z.coerce.number().int().min(1) }),
    reply: NoteView,
    status: [200],
  }),
  addAddendum: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/note/addenda',
    access: ['doctor'],
    limit: 'write',
    summary: 'Add to a note that was signed or can no longer be changed.',
    params: ConsultationId,
    body: Addendum.pick({ text: true }),
    reply: NoteView,
    status: [201],
  }),
  diagnoses: endpoint({
    method: 'GET',
    path: '/api/diagnoses',
    access: 'signed-in',
    limit: 'read',
    summary: 'ICD-10 codes of primary care. q is a code, its beginning, or words, roughly spelt.',
    query: DiagnosisQuery,
    reply: pageOf(FoundDiagnosis),
    status: [200],
  }),
  listTemplates: endpoint({
    method: 'GET',
    path: '/api/note-templates',
    access: ['doctor'],
    limit: 'read',
    summary: 'The doctor’s own templates and phrases, and those of the organisations they work in.',
    reply: NoteTemplates,
    status: [200],
  }),
  createTemplate: endpoint({
    method: 'POST',
    path: '/api/note-templates',
    access: ['doctor'],
    limit: 'write',
    summary: 'Keep a template of a whole note, or a phrase that its name after a dot expands to.',
    body: NoteTemplateBody,
    reply: NoteTemplateView,
    status: [201],
  }),
  changeTemplate: endpoint({
    method: 'PUT',
    path: '/api/note-templates/{id}',
    access: ['doctor'],
    limit: 'write',
    summary: 'Change a template or a phrase.',
    params: TemplateId,
    body: NoteTemplateBody.safeExtend({ version: z.coerce.number().int().min(1) }),
    reply: NoteTemplateView,
    status: [200],
  }),
  removeTemplate: endpoint({
    method: 'DELETE',
    path: '/api/note-templates/{id}',
    access: ['doctor'],
    limit: 'write',
    summary: 'Remove a template or a phrase. Notes written with it stay as they are.',
    params: TemplateId,
    status: [204],
  }),
};
