import { z } from 'zod';
import { Article, ArticleVersion, Slug } from '@/domain/articles/schema';
import { idOf } from '@/domain/shared/ids';
import { collection } from '@/server/platform/store/collection';

/** The articles an admin has written or changed, as they are now, under their slug; all others are as the release has them. */
export const changedArticles = collection({
  name: 'changed_articles',
  schema: Article.extend({ id: Slug, updatedBy: idOf('usr'), reason: z.string() }),
  tracked: true,
});

/** Every version of a changed article; the id is the slug with the version, so that no version is written twice. */
export const articleVersions = collection({
  name: 'article_versions',
  schema: ArticleVersion.extend({ id: z.string(), slug: Slug, article: Article }),
  indexes: [['slug', '-version']],
});
