import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { AccessEntry } from '@/domain/audit/api';
import { ROLES, type Role } from '@/domain/shared/principal';
import { listAccess } from '@/server/audit/list-access';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { listView } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { AccessTable } from './_components/access-table';
import { AccessRow } from '@/ui/audit/access-row';
import { inRuns } from '@/ui/audit/in-runs';

const PATH = '/profile/access';
const VIEWS = ['others', 'everyone'] as const;
const PAGE_LINES = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access');
  return { title: t('title') };
}

/** Who read or changed the reader's own record. */
export default async function AccessPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(ROLES, PATH, props);
  const by = VIEWS.find((one) => one === query['by']) ?? 'others';
  const filters = { by: by === 'others' ? undefined : by };
  const view = listView({ path: PATH, query, filters, sorts: ['at'], usual: { sort: 'at', order: 'desc' } });
  const { role } = ctx.principal;
  const { items, nextCursor } = await readOrNotFound(listAccess(ctx, { by, limit: PAGE_LINES, cursor }));
  const t = await getTranslations('access');
  const tabs = VIEWS.map((one) => ({
    href: view.href({ by: one === 'others' ? undefined : one }),
    label: t(`tabs.${one}`),
    current: one === by,
  }));
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} {...(role !== 'admin' && { back: { href: '/profile', label: t('back') } })} />
      <Tabs label={t('views')} tabs={tabs} />
      {items.length === 0 ? (
        <EmptyState title={t(`none.${by}`)}>{role === 'patient' && t('noneText')}</EmptyState>
      ) : (
        <Trail items={items} reader={role} label={t(`tabs.${by}`)} />
      )}
      <Pager {...view.pages(nextCursor)} />
      {role === 'patient' && <p className="mt-6 max-w-text text-small text-muted">{t('lists')}</p>}
    </>
  );
}

/** A table for who works at a desk, a list for who reads on a phone. */
function Trail({ items, reader, label }: { items: readonly AccessEntry[]; reader: Role; label: string }) {
  const runs = inRuns(items);
  if (reader !== 'patient' && reader !== 'caregiver') return <AccessTable runs={runs} caption={label} />;
  return (
    <List label={label}>
      {runs.map((run) => (
        <AccessRow key={run.newest.id} run={run} reader={reader} />
      ))}
    </List>
  );
}
