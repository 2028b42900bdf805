import type { NoteView } from '@/domain/notes/api';
import { ADDENDA_MAX, isBlankNote, noteEditableUntil } from '@/domain/notes/schema';
import { problem } from '@/domain/shared/problem';
import { changeConsultation } from '@/server/consultations/require-consultation';
import type { Ctx } from '@/server/platform/ctx';
import { notes } from './collections';
import { toNoteView } from './get-note';
import { requireWritable } from './write-note';

/**
 * Signs the note as it was last read: its text never changes again. Signing once more changes nothing. Throws `not-found` for anybody
 * but its doctor, `wrong-state` for an empty one, `wrong-state` and `too-late` as writing does, and `changed-meanwhile` with the
 * current note where another version was saved since.
 */
export async function signNote(ctx: Ctx, id: string, { version }: { version: number }): Promise<NoteView> {
  return changeConsultation(ctx, 'note.sign', { id, may: 'note.write' }, async (tx, consultation) => {
    const note = await tx.get(notes, id);
    const current = toNoteView(note, consultation);
    if (note === null || isBlankNote(note)) throw problem('wrong-state');
    if (note.version !== version) throw problem('changed-meanwhile', { current });
    if (note.signedAt !== undefined) return current;
    requireWritable(consultation, ctx.now(), note);
    const signed = { ...note, signedAt: ctx.now() };
    tx.put(notes, signed);
    return toNoteView(signed, consultation);
  });
}

/**
 * Adds to a note that can no longer be changed, at any time after. Throws `not-found` for anybody but its doctor and `wrong-state`
 * while the note itself can still be written, where there is none, and once it has fifty addenda.
 */
export async function addAddendum(ctx: Ctx, id: string, { text }: { text: string }): Promise<NoteView> {
  return changeConsultation(ctx, 'note.add_addendum', { id, may: 'note.write' }, async (tx, consultation) => {
    const note = await tx.get(notes, id);
    const now = ctx.now();
    const until = noteEditableUntil(consultation, note);
    if (note === null || until === null || now < until || note.addenda.length >= ADDENDA_MAX) throw problem('wrong-state');
    const added = { ...note, addenda: [...note.addenda, { text, at: now }] };
    tx.put(notes, added);
    return toNoteView(added, consultation);
  });
}
