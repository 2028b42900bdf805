import { z } from 'zod';
import { SymptomCheckReply } from '@/domain/triage/api';
import { Slug } from '@/domain/articles/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, Locale, prose } from '@/domain/shared/primitives';

/** A question or an answer. An answer names the article it is from; one without says that it does not know, or whom to call. */
const Turn = z.object({
  from: z.enum(['person', 'library']),
  text: z.string(),
  slug: Slug.optional(),
  level: SymptomCheckReply.shape.level.optional(),
  call: SymptomCheckReply.shape.call.optional(),
  at: Instant,
});
export type Turn = z.infer<typeof Turn>;

export const Conversation = z.object({ id: idOf('cnv'), turns: z.array(Turn), updatedAt: Instant });
export type Conversation = z.infer<typeof Conversation>;

const ChatBody = z.object({
  conversationId: idOf('cnv').optional(),
  text: prose(1000).pipe(z.string().min(1, 'required')),
  locale: Locale.optional(),
});
export type ChatBody = z.infer<typeof ChatBody>;

const ChatReply = z.object({
  conversationId: idOf('cnv'),
  reply: z.string(),
  article: z.object({ slug: Slug, title: z.string() }).optional(),
  triage: SymptomCheckReply.optional().describe('where the question speaks of a complaint'),
});
export type ChatReply = z.infer<typeof ChatReply>;

const ById = z.object({ id: idOf('cnv') });

export const conversationApi = {
  ask: endpoint({
    method: 'POST',
    path: '/api/ai/chat',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'A health question, answered from the health library alone and always through the symptom check first.',
    body: ChatBody,
    reply: ChatReply,
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/ai/conversations/{id}',
    access: ['patient', 'caregiver'],
    limit: 'read',
    summary: 'A conversation of the caller.',
    params: ById,
    reply: Conversation,
    status: [200],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/ai/conversations/{id}',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Remove a conversation with everything in it.',
    params: ById,
    status: [204],
  }),
};
