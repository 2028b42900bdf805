import { articleApi } from '@/domain/articles/api';
import { createArticle } from '@/server/articles/save-article';
import { route } from '@/server/platform/http/route';

export const POST = route(articleApi.create, ({ ctx, body }) => createArticle(ctx, body));
