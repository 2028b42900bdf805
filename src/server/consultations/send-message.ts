import { CHAT_MESSAGES_MAX, type ChatMessage } from '@/domain/consultations/call';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { chatMessages } from './collections';
import { changeConsultation, seatIdOf, seatOf } from './require-consultation';
import { requireAdmitted } from './require-call';

/**
 * Sends a chat message. Throws `not-found` for people without a relation to it, `wrong-state` before admission and after the
 * end, and `too-large` when the chat has reached its maximum length.
 */
export async function sendMessage(ctx: Ctx, id: string, text: string): Promise<ChatMessage> {
  return changeConsultation(ctx, 'message.write', { id, may: 'consultation.take-part', relationships: 'load' }, async (tx, call) => {
    requireAdmitted(call);
    const [last] = await tx.find(chatMessages, { where: [['consultationId', '==', id]], orderBy: [['seq', 'desc']], limit: 1 });
    const seq = (last?.seq ?? 0) + 1;
    if (seq > CHAT_MESSAGES_MAX) throw problem('too-large');
    const message = { id: `${id}@${seq}`, seq, from: seatIdOf(call, ctx), role: seatOf(call, ctx), text, at: ctx.now() };
    tx.create(chatMessages, { ...message, consultationId: id });
    return message;
  });
}
