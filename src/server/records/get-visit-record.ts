import { isAllowed } from '@/domain/permissions';
import type { VisitRecord } from '@/domain/records/api';
import { isProblem, problem } from '@/domain/shared/problem';
import { findMessages } from '@/server/consultations/list-messages';
import { viewConsultation } from '@/server/consultations/require-consultation';
import { toConsultationView } from '@/server/consultations/to-consultation-view';
import { findStoredNote } from '@/server/notes/get-note';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findRecordingsOf } from '@/server/recordings/find-recordings';

/**
 * What remains of an ended consultation, in one audited read; for a doctor with whom it is shared the summary and the note. Throws `not-found` for people who may not see the consultation and
 * `wrong-state` before its end.
 */
export async function getVisitRecord(ctx: ReadCtx, id: string): Promise<VisitRecord> {
  const access = { id, may: 'consultation.see', relationships: 'load', readers: 'shared' } as const;
  return viewConsultation(ctx, 'visit_record.read', access, async (reader, found) => {
    if (found.state !== 'ended') throw problem('wrong-state');
    const who = caller(ctx);
    const isParticipant = isAllowed('consultation.take-part', who, found);
    const relationships = isParticipant ? undefined : await loadRelationships(ctx, reader);
    const isReader = !isAllowed('consultation.see', who, found, relationships);
    const [consultation, note, messages, recordings] = await Promise.all([
      toConsultationView(reader, ctx, found),
      isReader || isAllowed('note.see', who, found, relationships) ? findStoredNote(reader, ctx, found) : null,
      isAllowed('consultation.take-part', who, found, relationships) ? findMessages(reader, id) : null,
      // A visit without one costs nothing more.
      found.recording !== undefined && isAllowed('recording.see', who, found, relationships) ? findRecordingsOf(reader, id) : [],
    ]);
    return { consultation, note, recordings, messages };
  });
}

/** The same, or null while the consultation goes on. */
export async function findVisitRecord(ctx: ReadCtx, id: string): Promise<VisitRecord | null> {
  try {
    return await getVisitRecord(ctx, id);
  } catch (error) {
    if (isProblem(error) && error.code === 'wrong-state') return null;
    throw error;
  }
}
