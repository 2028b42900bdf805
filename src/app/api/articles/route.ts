import { articleApi } from '@/domain/articles/api';
import { searchArticles } from '@/server/articles/search-articles';
import { route } from '@/server/platform/http/route';

export const GET = route(articleApi.search, ({ ctx, query }) => searchArticles(ctx, query));
