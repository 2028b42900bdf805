import { articleWordIndex } from '@/domain/articles/article-search';
import { Article } from '@/domain/articles/schema';
import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { changedArticles } from './collections';
import { readLibrary } from './read-library';

type Words = ReturnType<typeof articleWordIndex>;
type State = { articles: Promise<Map<string, Article>>; words: Words | null; mark: string; askedMs: number };

/** Corrections are rare and none is urgent by the second: another process sees one after this time. */
const ASK_AGAIN_MS = 10_000;

/** All articles by slug, drafts too, as the release has them and as admins changed them. */
export async function getArticles(ctx: ReadCtx): Promise<ReadonlyMap<string, Article>> {
  const state = stateOf(ctx);
  const articles = await state.articles;
  const nowMs = Date.parse(ctx.now());
  if (Math.abs(nowMs - state.askedMs) < ASK_AGAIN_MS) return articles;
  state.askedMs = nowMs;
  const before = state.mark;
  const { changed, mark } = await ctx.changes(changedArticles, before === '' ? null : before);
  state.mark = mark;
  // A first mark comes without documents: what was written until then is read whole.
  const docs = before === '' ? await findAll(ctx.read, changedArticles) : changed.map(({ doc }) => doc);
  for (const doc of docs) articles.set(doc.slug, Article.parse(doc));
  if (docs.length > 0) state.words = null;
  return articles;
}

/** The published articles with their words. */
export async function getPublished(ctx: ReadCtx): Promise<{ articles: readonly Article[]; words: Words }> {
  const articles = [...(await getArticles(ctx)).values()].filter(({ state }) => state === 'published');
  const state = stateOf(ctx);
  state.words ??= articleWordIndex(articles);
  return { articles, words: state.words };
}

/** Puts a change of this process into its index at once. */
export async function keepArticle(ctx: ReadCtx, article: Article): Promise<void> {
  await getArticles(ctx);
  const state = stateOf(ctx);
  (await state.articles).set(article.slug, article);
  state.words = null;
}

function stateOf(ctx: ReadCtx): State {
  return ctx.ports.memory.of<State>('articles.index', () => ({ articles: readLibrary(), words: null, mark: '', askedMs: 0 }));
}
