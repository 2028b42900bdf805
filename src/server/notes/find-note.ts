import type { NoteView } from '@/domain/notes/api';
import type { ConsultationView } from '@/domain/consultations/view';
import { isProblem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { getNote, toNoteView } from './get-note';

/**
 * The note as far as the caller may see it now: null for a patient before the end, and for people who may not see it at all.
 */
export async function findNote(
  ctx: ReadCtx,
  { id, state, selfRole }: Pick<ConsultationView, 'id' | 'state' | 'selfRole'>,
): Promise<NoteView | null> {
  if (selfRole !== 'doctor' && state !== 'ended') return null;
  // Nobody can have written before the admission, so there is nothing to read.
  if (state === 'waiting') return toNoteView(null, {});
  try {
    return await getNote(ctx, id);
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}
