import type { ArticlePage } from '@/domain/articles/api';
import type { Article } from '@/domain/articles/schema';
import type { Locale } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { getArticles } from './article-index';

/** One published article in one language. Throws `not-found`, for a draft too. */
export async function getArticle(ctx: ReadCtx, slug: string, locale: Locale): Promise<ArticlePage> {
  const article = (await getArticles(ctx)).get(slug);
  if (article?.state !== 'published') throw problem('not-found');
  return toArticlePage(article, locale);
}

function toArticlePage(article: Article, locale: Locale): ArticlePage {
  const { slug, topic, title, about, care, help, sources, reviewedOn, version } = article;
  return {
    ...{ slug, topic, sources, reviewedOn, version, signedOff: false },
    ...{ title: title[locale], about: about[locale], care: care[locale], help: help[locale] },
  };
}
