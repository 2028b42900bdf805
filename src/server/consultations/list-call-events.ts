import type { CallLogEntry } from '@/domain/consultations/call';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { callEvents } from './collections';
import { viewConsultation } from './require-consultation';

/** The call log, newest first, for the two participants. Throws `not-found` for anybody else. */
export async function listCallEvents(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<CallLogEntry>> {
  return viewConsultation(ctx, 'call_log.read', { id, may: 'consultation.take-part', relationships: 'load' }, (reader) =>
    findPage(reader, callEvents, { where: [['consultationId', '==', id]], orderBy: [['seq', 'desc']] }, page),
  );
}
