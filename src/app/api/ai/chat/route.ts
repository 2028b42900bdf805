import { conversationApi } from '@/domain/conversations/api';
import { askLibrary } from '@/server/conversations/ask-library';
import { route } from '@/server/platform/http/route';

export const POST = route(conversationApi.ask, ({ ctx, body }) => askLibrary(ctx, body));
