import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ArticleCard } from '@/domain/articles/api';
import { TOPICS } from '@/domain/articles/schema';
import { localePath } from '@/i18n/locale-path';
import { searchArticles } from '@/server/articles/search-articles';
import { publicPageCtx, singleValue } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const QUERY_LENGTH_MAX = 200;
const FOUND_MAX = 20;
/** More than a page of the API, because this page shows the whole library by topic. */
const ALL_MAX = 500;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles');
  return { title: t('title') };
}

/** The health library: searched, or whole by topic. */
export default async function HealthPage({ searchParams }: Props) {
  const q = (singleValue((await searchParams).q) ?? '').trim().slice(0, QUERY_LENGTH_MAX);
  const locale = await getLocale();
  const t = await getTranslations('articles');
  const ctx = await publicPageCtx();
  const { items } = await searchArticles(ctx, { q, locale, limit: q === '' ? ALL_MAX : FOUND_MAX });
  const checkLink = (
    <LinkButton kind="quiet" href="/check">
      {t('check')}
    </LinkButton>
  );
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <search>
        <form method="get" action={localePath('/health', locale)} className="mb-6 flex max-w-text flex-wrap items-end gap-3">
          <div className="grow basis-60">
            <Field name="q" defaultValue={q} type="search" label={t('search')} hint={t('searchHint')} maxLength={QUERY_LENGTH_MAX} />
          </div>
          <Button icon={<Icon name="search" className="size-5" />}>{t('find')}</Button>
        </form>
      </search>
      {ctx.principal !== null && ['patient', 'caregiver'].includes(ctx.principal.role) && (
        <p className="mb-6">
          <LinkButton kind="quiet" href="/chat" icon={<Icon name="message-square-text" className="size-5" />}>
            {t('ask')}
          </LinkButton>
        </p>
      )}
      {q !== '' && items.length === 0 && (
        <EmptyState title={t('none')} action={checkLink}>
          {t('noneText')}
        </EmptyState>
      )}
      {q !== '' && items.length > 0 && <Articles label={t('found')} articles={items} />}
      {q !== '' && (
        <p className="mt-6">
          <LinkButton kind="quiet" href="/health">
            {t('all')}
          </LinkButton>
        </p>
      )}
      {q === '' &&
        TOPICS.map((topic) => ({ topic, articles: items.filter((one) => one.topic === topic) })).map(
          ({ topic, articles }) =>
            articles.length > 0 && (
              <Section key={topic} title={t(`topics.${topic}`)}>
                <Articles label={t(`topics.${topic}`)} articles={articles} />
              </Section>
            ),
        )}
    </>
  );
}

function Articles({ label, articles }: { label: string; articles: readonly ArticleCard[] }) {
  return (
    <List label={label}>
      {articles.map(({ slug, title, about }) => (
        <Row key={slug} title={title} href={`/health/${slug}`}>
          <p>{about}</p>
        </Row>
      ))}
    </List>
  );
}
