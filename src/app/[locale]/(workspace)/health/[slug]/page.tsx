import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { getArticle } from '@/server/articles/get-article';
import { publicPageCtx, readOrNotFound } from '@/server/platform/page';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { PageTools } from '@/ui/kit/page-tools';
import { Points } from '@/ui/triage/points';

type Props = { params: Promise<{ slug: string }> };

const READ_ID = 'article';

const load = async ({ params }: Props) => readOrNotFound(getArticle(await publicPageCtx(), (await params).slug, await getLocale()));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title };
}

/** One article, readable without script. */
export default async function ArticlePage(props: Props) {
  const { title, about, care, help, sources, reviewedOn } = await load(props);
  const t = await getTranslations('articles');
  const format = await getFormatter();
  const date = format.dateTime(new Date(`${reviewedOn}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <article id={READ_ID} className="grid max-w-text gap-6">
      <PageTitle title={title} lead={about} back={{ href: '/health', label: t('back') }} />
      <Points title={t('care')} points={care} />
      <Points title={t('help')} points={help} />
      <footer className="grid gap-2 text-small text-muted">
        <p>{t('sources', { list: sources.join('; ') })}</p>
        <p>{t('reviewed', { date })}</p>
      </footer>
      <div className="flex flex-wrap gap-3 print:hidden">
        <LinkButton href="/check">{t('check')}</LinkButton>
        <PageTools readId={READ_ID} />
      </div>
    </article>
  );
}
