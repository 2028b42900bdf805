import { articleApi } from '@/domain/articles/api';
import { getArticle } from '@/server/articles/get-article';
import { route } from '@/server/platform/http/route';

export const GET = route(articleApi.get, ({ ctx, params, query }) => getArticle(ctx, params.slug, query.locale));
