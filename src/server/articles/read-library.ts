import type { Article } from '@/domain/articles/schema';

/** When the texts of this release were last looked through; `docs/article-sources.md` says which of their sources were read. No clinician has signed them off. */
const REVIEWED_ON = '2026-11-22';

/** The health library as this release has it, each article at its first version. */
export async function readLibrary(): Promise<Map<string, Article>> {
  const { default: articles } = await import('./library.json');
  return new Map(
    (articles as Omit<Article, 'version' | 'state' | 'reviewedOn'>[]).map((article) => [
      article.slug,
      { ...article, reviewedOn: REVIEWED_ON, state: 'published', version: 1 },
    ]),
  );
}
