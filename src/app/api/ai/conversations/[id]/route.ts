import { conversationApi } from '@/domain/conversations/api';
import { getConversation, removeConversation } from '@/server/conversations/keep-conversation';
import { forForms, route } from '@/server/platform/http/route';

export const GET = route(conversationApi.get, ({ ctx, params }) => getConversation(ctx, params.id));

export const DELETE = route(conversationApi.remove, ({ ctx, params }) => removeConversation(ctx, params.id));

export const POST = forForms({ DELETE });
