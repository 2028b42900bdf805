import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/i18n/link';
import { listAllArticles } from '@/server/articles/list-all-articles';
import { pageCtx } from '@/server/platform/page';
import { DataTable } from '@/ui/kit/data-table';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { Status } from '@/ui/kit/status';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles.admin');
  return { title: t('title') };
}

/** Every article with its state and when it was last reviewed, for the admin who keeps them. */
export default async function ArticlesPage({ params }: Props) {
  const ctx = await pageCtx(['admin'], { locale: (await params).locale, path: '/admin/articles' });
  const articles = await listAllArticles(ctx);
  const locale = await getLocale();
  const t = await getTranslations('articles');
  const columns = (['article', 'topic', 'state', 'reviewedOn', 'version'] as const).map((title) => ({ title: t(`admin.${title}`) }));
  const rows = articles
    .toSorted((a, b) => (a.reviewedOn < b.reviewedOn ? -1 : 1))
    .map(({ slug, title, topic, state, reviewedOn, version }) => ({
      key: slug,
      cells: [
        <Link key="title" href={`/admin/articles/${slug}`} className="inline-block min-h-12 font-semibold text-act underline">
          {title[locale]}
        </Link>,
        t(`topics.${topic}`),
        <Status key="state" kind={state === 'published' ? 'good' : 'waiting'}>
          {t(`admin.states.${state}`)}
        </Status>,
        reviewedOn,
        version,
      ],
    }));
  return (
    <>
      <PageTitle
        title={t('admin.title')}
        lead={t('admin.lead')}
        action={<LinkButton href="/admin/articles/new">{t('admin.new')}</LinkButton>}
      />
      <DataTable caption={t('admin.title')} columns={columns} rows={rows} />
    </>
  );
}
