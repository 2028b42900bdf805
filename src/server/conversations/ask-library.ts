import type { ChatBody, ChatReply, Conversation, Turn } from '@/domain/conversations/api';
import { requireAllowed } from '@/domain/permissions';
import type { Locale } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import en from '@/i18n/messages/en/conversations.json';
import hi from '@/i18n/messages/hi/conversations.json';
import pa from '@/i18n/messages/pa/conversations.json';
import { findAnswer } from '@/server/articles/search-articles';
import { caller, type Ctx } from '@/server/platform/ctx';
import { localeOf, replyToSymptoms } from '@/server/triage/reply-to-symptoms';
import { conversations } from './collections';

const WORDS = { en: en.chat.replies, hi: hi.chat.replies, pa: pa.chat.replies };
/** The latest turns stay; a conversation must fit in one document. */
const TURNS_MAX = 60;

/**
 * Answers a health question: the symptom check speaks first, then the article that is about it, and where there is none the reply says so.
 * Throws `not-found` for a conversation that is not the caller's.
 */
export async function askLibrary(ctx: Ctx, { conversationId, text, locale: asked }: ChatBody): Promise<ChatReply> {
  const { userId } = caller(ctx);
  const locale = asked ?? localeOf(text);
  const answer = await answerTo(ctx, text, locale);
  const id = conversationId ?? ctx.newId('cnv');
  const now = ctx.now();
  const turns: Turn[] = [
    { from: 'person', text, at: now },
    {
      ...{ from: 'library', text: answer.reply, at: now },
      ...(answer.article && { slug: answer.article.slug }),
      ...(answer.triage && { level: answer.triage.level, call: answer.triage.call }),
    },
  ];
  await ctx.commit('conversation.ask', { type: 'conversation', id, patientId: userId }, async (tx) => {
    const before = conversationId === undefined ? null : await tx.get(conversations, conversationId);
    if (conversationId !== undefined && before === null) throw problem('not-found');
    requireAllowed('conversation.use', caller(ctx), { ownerId: before?.ownerId ?? userId });
    const after: Conversation = { id, turns: [...(before?.turns ?? []), ...turns].slice(-TURNS_MAX), updatedAt: now };
    tx.put(conversations, { ...after, ownerId: userId });
  });
  return { conversationId: id, ...answer };
}

async function answerTo(ctx: Ctx, text: string, locale: Locale): Promise<Omit<ChatReply, 'conversationId'>> {
  const words = WORDS[locale];
  const triage = await replyToSymptoms(ctx, { text, locale });
  if (triage.level === 'emergency') {
    const why = [...new Set(triage.why.map((reason) => reason.text))];
    return { reply: [words.emergency, ...why, ...triage.advice].join('\n'), triage };
  }
  const article = await findAnswer(ctx, text);
  const isComplaint = triage.level !== 'unclear';
  const first = triage.level === 'unclear' ? [] : [words[triage.level]];
  if (article === null) return { reply: [...first, words.unknown].join('\n'), ...(isComplaint && { triage }) };
  const { slug, title, about, care, help } = article;
  return {
    reply: [...first, about[locale], ...care[locale], ...help[locale]].join('\n'),
    article: { slug, title: title[locale] },
    ...((isComplaint || triage.call.length > 0) && { triage }),
  };
}
