import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { Locale, LocalDate, PageQuery, pageOf, Version } from '@/domain/shared/primitives';
import { Article, ArticleEdit, NewArticle, Slug, TOPICS } from './schema';

/** An article as lists show it, in one language. */
export const ArticleCard = z.object({
  slug: Slug,
  topic: z.enum(TOPICS),
  title: z.string(),
  about: z.string(),
  reviewedOn: LocalDate,
});
export type ArticleCard = z.infer<typeof ArticleCard>;

/** An article in one language. `signedOff` is whether a clinician has signed it; none has. */
export const ArticlePage = ArticleCard.extend({
  care: z.array(z.string()),
  help: z.array(z.string()),
  sources: z.array(z.string()),
  version: Version,
  signedOff: z.literal(false),
});
export type ArticlePage = z.infer<typeof ArticlePage>;

export const ArticleQuery = PageQuery.extend({
  q: z.string().trim().max(200, 'too-long').default(''),
  locale: Locale.default('en'),
});
export type ArticleQuery = z.infer<typeof ArticleQuery>;

const BySlug = z.object({ slug: Slug });

export const articleApi = {
  search: endpoint({
    method: 'GET',
    path: '/api/articles',
    access: 'anyone',
    limit: 'read',
    summary: 'The health library; q forgives spelling and script, in en, hi and pa.',
    query: ArticleQuery,
    reply: pageOf(ArticleCard),
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/articles/{slug}',
    access: 'anyone',
    limit: 'read',
    summary: 'One published article.',
    params: BySlug,
    query: ArticleQuery.pick({ locale: true }),
    reply: ArticlePage,
    status: [200],
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/admin/articles',
    access: ['admin'],
    limit: 'write',
    summary: 'A new article, as a draft or published; 409 wrong-state when the slug is in use.',
    body: NewArticle,
    reply: Article,
    status: [201],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/admin/articles/{slug}',
    access: ['admin'],
    limit: 'write',
    summary: 'Change, publish or withdraw an article, with a reason; 409 changed-meanwhile with the current one.',
    params: BySlug,
    body: ArticleEdit,
    reply: Article,
    status: [200],
  }),
};
