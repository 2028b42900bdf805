import { z } from 'zod';
import { SoapNote, SoapNoteText } from '@/domain/notes/schema';
import { NoteTemplate } from '@/domain/notes/templates';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan', 'diagnoses'] as const;

/** The current version of a note, under the consultation's id. */
export const notes = collection({ name: 'soap_notes', schema: SoapNote, clinical: true, sealed: [...NOTE_PARTS, 'addenda'] });

/** Every saved version of a note, `{consultationId}@{version}`. */
export const noteVersions = collection({
  name: 'soap_note_versions',
  schema: SoapNoteText.extend({ id: z.string(), consultationId: idOf('con'), version: Version, savedAt: Instant }),
  clinical: true,
  sealed: NOTE_PARTS,
  indexes: [['consultationId', '-version']],
});

/** Templates and phrases of doctors and of organisations. */
export const noteTemplates = collection({
  name: 'note_templates',
  schema: NoteTemplate,
  sealed: ['text', 'parts'],
  indexes: [['ownerId'], ['orgId']],
});
