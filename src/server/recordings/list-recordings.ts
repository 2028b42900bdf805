import { isAllowed } from '@/domain/permissions';
import type { recordingApi, RecordingView } from '@/domain/recordings/api';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { recordings } from './collections';
import { toRecordingViews } from './find-recordings';

/**
 * The recordings of a patient's calls, the newest first, the caller's own where nobody is named; for a doctor those of their own calls.
 * Throws `not-found` for a patient who is none of the caller's.
 */
export async function listRecordings(
  ctx: ReadCtx,
  { patientId = caller(ctx).userId, ...page }: QueryOf<typeof recordingApi.list>,
): Promise<Page<RecordingView>> {
  const { userId, role } = caller(ctx);
  const isDoctor = role === 'doctor';
  return ctx.view('recording.list', { type: 'person', id: patientId, patientId }, async (reader) => {
    const relationships = userId === patientId || isDoctor ? undefined : await loadRelationships(ctx, reader);
    const about = { patientId, ...(isDoctor && { doctorId: userId }) };
    if (!isAllowed('recording.see', caller(ctx), about, relationships)) throw problem('not-found');
    const own = isDoctor ? ([['doctorId', '==', userId]] as const) : [];
    const where = [['patientId', '==', patientId], ...own] as const;
    const found = await findPage(reader, recordings, { where, orderBy: [['askedAt', 'desc']] }, page);
    // Who has recorded no call of the patient is not told whether there is such a patient.
    if (isDoctor && found.items.length === 0) throw problem('not-found');
    return { ...found, items: await toRecordingViews(reader, found.items) };
  });
}
