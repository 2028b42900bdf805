import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { ArticleForm } from '../_components/article-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.admin');
  return { title: t('new') };
}

export default async function NewArticlePage({ params, searchParams }: Props) {
  await pageCtx(['admin'], { locale: (await params).locale, path: '/admin/articles/new' });
  const errors = await pageFlash((await searchParams).problem);
  const t = await getTranslations('articles.admin');
  return (
    <>
      <PageTitle title={t('new')} back={{ href: '/admin/articles', label: t('back') }} />
      {errors !== null && <ProblemNotice code={errors.code} />}
      <ArticleForm article={null} errors={errors} />
    </>
  );
}
