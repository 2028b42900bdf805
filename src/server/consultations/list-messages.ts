import type { ChatTurn } from '@/domain/consultations/call';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import type { Query, Store } from '@/server/platform/store/port';
import { chatTurns } from './collections';
import { viewConsultation } from './require-consultation';

/** The chat, newest first; what was said stays readable for both. Throws `not-found` for anybody else. */
export async function listMessages(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<ChatTurn>> {
  return viewConsultation(ctx, 'message.read', { id, may: 'consultation.take-part' }, (reader) =>
    findPage(reader, chatTurns, newestFirst(id), page),
  );
}

/** Calls back when something has been said. */
export function watchMessages(store: Store, id: string, changed: () => void): () => void {
  let seen: number | undefined = 0;
  return store.watch(chatTurns, { ...newestFirst(id), limit: 1 }, ([latest]) => {
    if (latest?.seq !== seen) changed();
    seen = latest?.seq;
  });
}

function newestFirst(id: string): Pick<Query, 'where' | 'orderBy'> {
  return { where: [['consultationId', '==', id]], orderBy: [['seq', 'desc']] };
}
