import type { NoteVersion, NoteView } from '@/domain/notes/api';
import type { Consultation } from '@/domain/consultations/schema';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { noteEditableUntil, type SoapNote } from '@/domain/notes/schema';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findPage } from '@/server/platform/store/find-page';
import { notes, noteVersions } from './collections';
import { seatOf, viewConsultation } from '@/server/consultations/require-consultation';

/**
 * The note: its doctor also reads the draft, the patient, caregivers and a doctor with whom it is shared the final
 * one once the consultation has ended. Throws
 * `not-found` for anybody else and `wrong-state` for a patient before the end.
 */
export async function getNote(ctx: ReadCtx, id: string): Promise<NoteView> {
  const access = { id, may: 'note.see', relationships: 'load', readers: 'shared' } as const;
  return viewConsultation(ctx, 'note.read', access, async (reader, consultation) => {
    const isDoctor = seatOf(consultation, ctx) === 'doctor';
    if (!isDoctor && consultation.state !== 'ended') throw problem('wrong-state');
    return findStoredNote(reader, ctx, consultation);
  });
}

/** The note as one who may see it is shown it; only its doctor learns until when it may be written. */
export async function findStoredNote(reader: Reader, ctx: ReadCtx, consultation: Consultation): Promise<NoteView> {
  const view = toNoteView(await reader.get(notes, consultation.id), consultation);
  return seatOf(consultation, ctx) === 'doctor' ? view : { ...view, editableUntil: null };
}

/** Every version the doctor saved, newest first. Throws `not-found` for anybody else. */
export async function listNoteVersions(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<NoteVersion>> {
  return viewConsultation(ctx, 'note.read_versions', { id, may: 'note.see-versions' }, (reader) =>
    findPage(reader, noteVersions, { where: [['consultationId', '==', id]], orderBy: [['version', 'desc']] }, page),
  );
}

/** The note as the API returns it, or an empty one before the first save. */
export function toNoteView(note: SoapNote | null, consultation: Pick<Consultation, 'endedAt'>): NoteView {
  const { subjective = '', objective = '', assessment = '', plan = '', diagnoses = [], followUpOn = null } = note ?? {};
  const { version = 0, updatedAt = null, signedAt = null, addenda = [] } = note ?? {};
  return {
    ...{ subjective, objective, assessment, plan, diagnoses, followUpOn },
    ...{ version, updatedAt, signedAt, addenda, editableUntil: noteEditableUntil(consultation, note) },
  };
}
