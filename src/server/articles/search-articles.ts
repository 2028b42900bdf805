import type { ArticleCard, ArticleQuery } from '@/domain/articles/api';
import { TOPICS, type Article } from '@/domain/articles/schema';
import type { Locale, Page } from '@/domain/shared/primitives';
import { sortedPage } from '@/domain/shared/sorted-page';
import type { ReadCtx } from '@/server/platform/ctx';
import { getPublished } from './article-index';

/** One far below the best is left out. */
const SHARE_OF_BEST_MIN = 0.4;
/** How much of a question has to be in an article's title and names for it to be an answer. */
const ANSWER_SHARE_MIN = 0.45;

/** Published articles that meet a query, the best first; without a query all of them by topic. */
export async function searchArticles(ctx: ReadCtx, { q, locale, ...page }: ArticleQuery): Promise<Page<ArticleCard>> {
  const { articles, words } = await getPublished(ctx);
  if (q === '') {
    const list = articles.map((article, n) => ({
      id: article.slug,
      key: [TOPICS.indexOf(article.topic), n],
      item: toCard(article, locale),
    }));
    return sortedPage(list, page);
  }
  const scores = words.score(q);
  const scoreOf = ({ slug }: Article) => scores.get(slug)?.score ?? 0;
  const best = Math.max(0, ...articles.map(scoreOf));
  const found = articles.filter((article) => scoreOf(article) > 0 && scoreOf(article) >= best * SHARE_OF_BEST_MIN);
  const list = found.map((article) => ({ id: article.slug, key: [-Math.round(scoreOf(article) * 1000)], item: toCard(article, locale) }));
  return sortedPage(list, page);
}

/** The article that answers a question, and how well it does; null where none is about it. */
export async function findAnswer(ctx: ReadCtx, question: string): Promise<Article | null> {
  const { articles, words } = await getPublished(ctx);
  const scores = words.score(question);
  const [best] = articles
    .map((article) => ({ article, ...(scores.get(article.slug) ?? { score: 0, share: 0 }) }))
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.share >= ANSWER_SHARE_MIN ? best.article : null;
}

function toCard({ slug, topic, title, about, reviewedOn }: Article, locale: Locale): ArticleCard {
  return { slug, topic, title: title[locale], about: about[locale], reviewedOn };
}
