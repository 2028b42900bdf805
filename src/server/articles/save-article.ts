import { Article, type ArticleEdit, type NewArticle } from '@/domain/articles/schema';
import { requireAllowed } from '@/domain/permissions';
import { isResentEdit } from '@/domain/shared/is-resent-edit';
import { problem } from '@/domain/shared/problem';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { getArticles, keepArticle } from './article-index';
import { articleVersions, changedArticles } from './collections';

/** The fields an admin does not edit. */
const OURS = ['id', 'slug', 'updatedAt', 'updatedBy', 'reason'];

/** Writes a new article. Throws `wrong-state` where there is one of that name. */
export async function createArticle(ctx: Ctx, { reason, ...facts }: NewArticle): Promise<Article> {
  requireAllowed('article.change', caller(ctx), {});
  const isReleased = (await getArticles(ctx)).has(facts.slug);
  const created = await ctx.commit('article.create', { type: 'article', id: facts.slug }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    if (isReleased || (await tx.get(changedArticles, facts.slug)) !== null) throw problem('wrong-state');
    return write(tx, ctx, { ...facts, version: 1, updatedAt: ctx.now() }, reason);
  });
  await keepArticle(ctx, created);
  return created;
}

/** Changes, publishes or withdraws an article; the version before stays readable. Throws `not-found` and `changed-meanwhile`. */
export async function changeArticle(ctx: Ctx, slug: string, edit: ArticleEdit): Promise<Article> {
  requireAllowed('article.change', caller(ctx), {});
  const released = (await getArticles(ctx)).get(slug);
  if (!released) throw problem('not-found');
  const changed = await ctx.commit('article.change', { type: 'article', id: slug }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    const stored = await tx.get(changedArticles, slug);
    const before = Article.parse(stored ?? released);
    if (stored && isResentEdit(stored, edit, OURS)) return before;
    if (edit.version !== before.version) throw problem('changed-meanwhile', { current: before });
    const { reason, ...facts } = edit;
    return write(tx, ctx, { ...facts, slug, version: before.version + 1, updatedAt: ctx.now() }, reason);
  });
  await keepArticle(ctx, changed);
  return changed;
}

function write(tx: Tx, ctx: Ctx, article: Article, reason: string): Article {
  const { slug, version, state } = article;
  const by = caller(ctx).userId;
  tx.put(changedArticles, { ...article, id: slug, updatedBy: by, reason });
  tx.create(articleVersions, { id: `${slug}@${String(version)}`, slug, version, at: ctx.now(), by, reason, state, article });
  return article;
}
