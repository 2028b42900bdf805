import { articleApi } from '@/domain/articles/api';
import { changeArticle } from '@/server/articles/save-article';
import { forForms, route } from '@/server/platform/http/route';

export const PUT = route(articleApi.change, ({ ctx, params, body }) => changeArticle(ctx, params.slug, body));

export const POST = forForms({ PUT });
