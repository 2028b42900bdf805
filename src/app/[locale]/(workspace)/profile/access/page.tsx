import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ROLES } from '@/domain/shared/principal';
import { listAccess } from '@/server/audit/list-access';
import { singleValue, pageCtx, readOrNotFound } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { AccessRow } from '@/ui/audit/access-row';
import { inRuns } from '@/ui/audit/in-runs';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ by?: string | string[]; cursor?: string | string[] }>;
};

const VIEWS = ['others', 'everyone'] as const;
const PAGE_LINES = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access');
  return { title: t('title') };
}

/** Who read or changed the reader's own record. */
export default async function AccessPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const by = VIEWS.find((one) => one === query.by) ?? 'others';
  const cursor = singleValue(query.cursor);
  const ctx = await pageCtx(ROLES, { locale, path: '/profile/access' });
  const { role } = ctx.principal;
  const { items, nextCursor } = await readOrNotFound(listAccess(ctx, { by, limit: PAGE_LINES, cursor }));
  const t = await getTranslations('access');
  const hrefOf = (one: (typeof VIEWS)[number]) => (one === 'others' ? '/profile/access' : `/profile/access?by=${one}`);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} {...(role !== 'admin' && { back: { href: '/profile', label: t('back') } })} />
      <Tabs label={t('views')} tabs={VIEWS.map((one) => ({ href: hrefOf(one), label: t(`tabs.${one}`), current: one === by }))} />
      {items.length === 0 ? (
        <EmptyState title={t(`none.${by}`)}>{role === 'patient' && t('noneText')}</EmptyState>
      ) : (
        <List label={t(`tabs.${by}`)}>
          {inRuns(items).map((run) => (
            <AccessRow key={run.newest.id} run={run} reader={role} />
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : `/profile/access?by=${by}&cursor=${encodeURIComponent(nextCursor)}`}
        firstHref={cursor === undefined ? undefined : hrefOf(by)}
      />
      {role === 'patient' && <p className="mt-6 max-w-text text-small text-muted">{t('lists')}</p>}
    </>
  );
}
