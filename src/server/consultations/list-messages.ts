import type { ChatMessage } from '@/domain/consultations/call';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import type { PathOf } from '@/server/platform/store/collection';
import type { Query } from '@/server/platform/store/port';
import { chatMessages } from './collections';
import { viewConsultation } from './require-consultation';

/** The chat, newest first; it stays readable for both participants. Throws `not-found` for anybody else. */
export async function listMessages(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<ChatMessage>> {
  return viewConsultation(ctx, 'message.read', { id, may: 'consultation.take-part' }, (reader) =>
    findPage(reader, chatMessages, newestFirst(id), page),
  );
}

/** Calls back when a message has been sent. */
export function watchMessages(ctx: ReadCtx, id: string, changed: () => void): () => void {
  return ctx.watch(chatMessages, { ...newestFirst(id), limit: 1 }, [], changed);
}

function newestFirst(id: string): Pick<Query<PathOf<typeof chatMessages>>, 'where' | 'orderBy'> {
  return { where: [['consultationId', '==', id]], orderBy: [['seq', 'desc']] };
}
