import type { ChatMessage } from '@/domain/consultations/call';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { findPage, pageQuery } from '@/server/platform/store/find-page';
import type { PathOf } from '@/server/platform/store/collection';
import type { Query, Reader } from '@/server/platform/store/port';
import { chatMessages } from './collections';
import { viewConsultation } from './require-consultation';

/** The chat, newest first; it stays readable for both participants. Throws `not-found` for anybody else. */
export async function listMessages(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<ChatMessage>> {
  return viewConsultation(ctx, 'message.read', { id, may: 'consultation.take-part', relationships: 'load' }, (reader) =>
    findPage(reader, chatMessages, newestFirst(id), page),
  );
}

/** The whole chat of one consultation, oldest first. The caller must have the right to see it. */
export async function findMessages(reader: Reader, id: string): Promise<ChatMessage[]> {
  return (await findAll(reader, chatMessages, newestFirst(id))).toReversed();
}

/** Calls back when a message has been sent. The query equals that of the first page, so that streams read from the watch. */
export function watchMessages(ctx: ReadCtx, id: string, { limit }: Pick<PageQuery, 'limit'>, changed: () => void): () => void {
  return ctx.watch(chatMessages, pageQuery(newestFirst(id), limit), [], changed);
}

function newestFirst(id: string): Pick<Query<PathOf<typeof chatMessages>>, 'where' | 'orderBy'> {
  return { where: [['consultationId', '==', id]], orderBy: [['seq', 'desc']] };
}
