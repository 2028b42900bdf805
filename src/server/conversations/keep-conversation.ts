import type { Conversation } from '@/domain/conversations/api';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { conversations } from './collections';

/** A conversation of the caller. Throws `not-found` for everybody else's. */
export async function getConversation(ctx: ReadCtx, id: string): Promise<Conversation> {
  return ctx.view('conversation.read', { type: 'conversation', id, patientId: caller(ctx).userId }, async (reader) => {
    const { ownerId: _caller, ...conversation } = await ownConversation(reader, ctx, id);
    return conversation;
  });
}

/** Removes a conversation of the caller, with everything in it. Throws `not-found`. */
export async function removeConversation(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('conversation.remove', { type: 'conversation', id, patientId: caller(ctx).userId }, async (tx) => {
    await ownConversation(tx, ctx, id);
    tx.remove(conversations, id);
  });
}

async function ownConversation(reader: Reader, ctx: ReadCtx, id: string) {
  const found = await reader.get(conversations, id);
  if (found === null) throw problem('not-found');
  requireAllowed('conversation.use', caller(ctx), found);
  return found;
}
