import type { NoteView } from '@/domain/notes/api';
import type { Consultation } from '@/domain/consultations/schema';
import { problem } from '@/domain/shared/problem';
import { isSameNote, noteEditableUntil, type SoapNote, type SoapNoteEdit, type SoapNoteText } from '@/domain/notes/schema';
import type { Ctx } from '@/server/platform/ctx';
import { notes, noteVersions } from './collections';
import { changeConsultation, markNoted } from '@/server/consultations/require-consultation';
import { toNoteView } from './get-note';

/**
 * Saves the note as its next version; every earlier one is kept. A resend after a lost reply changes nothing. Throws
 * `not-found` for anybody but its doctor, `wrong-state` before admission, where the two never met and once it is signed, `too-late`
 * 72 hours after the end, and `changed-meanwhile` with the current note when another window saved first.
 */
export async function writeNote(ctx: Ctx, id: string, { version, ...sent }: SoapNoteEdit): Promise<NoteView> {
  return changeConsultation(ctx, 'note.write', { id, may: 'note.write' }, async (tx, consultation) => {
    const now = ctx.now();
    const existing = await tx.get(notes, id);
    const current = toNoteView(existing, consultation);
    const { diagnoses = current.diagnoses, followUpOn = current.followUpOn } = sent;
    const text: SoapNoteText = { ...sent, diagnoses, followUpOn };
    if (current.version === version + 1 && isSameNote(current, text)) return current;
    requireWritable(consultation, now, existing);
    if (current.version !== version) throw problem('changed-meanwhile', { current });
    const { patientId, doctorId } = consultation;
    const note: SoapNote = {
      ...{ id, patientId, doctorId, ...text, addenda: [] },
      version: version + 1,
      createdAt: existing?.createdAt ?? now,
      updatedAt: now,
    };
    tx.put(notes, note);
    tx.create(noteVersions, { id: `${id}@${note.version}`, consultationId: id, ...text, version: note.version, savedAt: now });
    markNoted(tx, consultation, now);
    return toNoteView(note, consultation);
  });
}

/**
 * Throws unless what belongs to a visit may be written now: from the admission until 72 hours after the end of a visit that was held,
 * and a note until it is signed.
 */
export function requireWritable(consultation: Consultation, now: string, note: SoapNote | null = null): void {
  const { state, outcome } = consultation;
  const isSigned = note?.signedAt !== undefined;
  if (state === 'waiting' || (outcome !== undefined && outcome !== 'completed') || isSigned) throw problem('wrong-state');
  const until = noteEditableUntil(consultation, note);
  if (until !== null && now >= until) throw problem('too-late');
}
