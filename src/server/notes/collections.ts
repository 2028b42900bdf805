import { z } from 'zod';
import { SoapNote, SoapNoteText } from '@/domain/notes/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;

/** The note as it stands, under the consultation's id. */
export const notes = collection({ name: 'soap_notes', schema: SoapNote, clinical: true, sealed: NOTE_PARTS });

/** The note as it was saved each time, `{consultationId}@{version}`. */
export const noteVersions = collection({
  name: 'soap_note_versions',
  schema: SoapNoteText.extend({ id: z.string(), consultationId: idOf('con'), version: Version, savedAt: Instant }),
  clinical: true,
  sealed: NOTE_PARTS,
  indexes: [['consultationId', '-version']],
});
