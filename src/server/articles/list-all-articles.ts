import type { Article, ArticleVersion } from '@/domain/articles/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { getArticles } from './article-index';
import { articleVersions } from './collections';

const VERSIONS_MAX = 20;

/** Every article with its drafts, for the admin who keeps them. */
export async function listAllArticles(ctx: ReadCtx): Promise<Article[]> {
  requireAllowed('article.change', caller(ctx), {});
  return [...(await getArticles(ctx)).values()];
}

/** One article whatever its state, with its latest versions. Throws `not-found`. */
export async function getArticleForEdit(ctx: ReadCtx, slug: string): Promise<{ article: Article; versions: ArticleVersion[] }> {
  requireAllowed('article.change', caller(ctx), {});
  const article = (await getArticles(ctx)).get(slug);
  if (!article) throw problem('not-found');
  const query = { where: [['slug', '==', slug]], orderBy: [['version', 'desc']] } as const;
  const { items } = await findPage(ctx.read, articleVersions, query, { limit: VERSIONS_MAX });
  return { article, versions: items };
}
