import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { getArticleForEdit } from '@/server/articles/list-all-articles';
import { pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { ArticleForm } from '../_components/article-form';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ saved?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.admin');
  return { title: t('article') };
}

/** One article: its texts, its state, and what it was before. */
export default async function EditArticlePage({ params, searchParams }: Props) {
  const { locale: asked, slug } = await params;
  const { saved, problem } = await searchParams;
  const ctx = await pageCtx(['admin'], { locale: asked, path: `/admin/articles/${slug}` });
  const { article, versions } = await readOrNotFound(getArticleForEdit(ctx, slug));
  const errors = await pageFlash(problem);
  const locale = await getLocale();
  const t = await getTranslations('articles.admin');
  return (
    <>
      <PageTitle title={article.title[locale]} back={{ href: '/admin/articles', label: t('back') }} />
      <div className="mb-6 grid gap-3 empty:hidden">
        {saved !== undefined && errors === null && (
          <Notice kind="done" live>
            {t('saved', { version: article.version })}
          </Notice>
        )}
        {errors?.code === 'changed-meanwhile' && (
          <Notice kind="danger" live title={t('changedTitle')}>
            {t('changedText', { version: article.version })}
          </Notice>
        )}
        {errors !== null && errors.code !== 'changed-meanwhile' && <ProblemNotice code={errors.code} />}
      </div>
      <ArticleForm article={article} errors={errors} />
      <Section title={t('history')}>
        {versions.length === 0 ? (
          <p className="text-muted">{t('historyNone')}</p>
        ) : (
          <List label={t('history')}>
            {versions.map(({ version, at, reason, state }) => (
              <Row key={version} title={t('versionOf', { version, state: t(`states.${state}`) })} end={<TimeText at={at} />}>
                <p>{reason}</p>
              </Row>
            ))}
          </List>
        )}
      </Section>
    </>
  );
}
