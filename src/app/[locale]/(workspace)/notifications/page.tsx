import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ROLES } from '@/domain/shared/principal';
import { localePath } from '@/i18n/locale-path';
import { listNotifications } from '@/server/notifications/list-notifications';
import { formKey, listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { listView } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { urlOf } from '@/ui/api';
import { LiveRefresh } from '@/ui/live-refresh';
import { listNotifications as listEndpoint } from '@/ui/notifications/endpoints';
import { stateOfList } from '@/ui/state-of-list';
import { NotificationRow } from './_components/notification-row';

const PATH = '/notifications';
const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

export default async function NotificationsPage(props: ListPageProps) {
  const { locale, ctx, query, cursor, flash } = await listPage(ROLES, PATH, props);
  const t = await getTranslations('notifications');
  const view = listView({ path: PATH, query, sorts: ['createdAt'], usual: { sort: 'createdAt', order: 'desc' } });
  const { items, nextCursor } = await readOrNotFound(listNotifications(ctx, { limit: PAGE_SIZE, cursor }));
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        action={
          <LinkButton kind="quiet" href="/notifications/preferences" icon={<Icon name="settings" className="size-5" />}>
            {t('choose')}
          </LinkButton>
        }
      />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <LiveRefresh url={urlOf(listEndpoint, { query: { limit: PAGE_SIZE } })} shown={stateOfList(items)} words={t('stale')} />
      {items.some(({ read }) => !read) && (
        <form method="post" action="/api/notifications/read-all" className="mb-4">
          <input type="hidden" name="_then" value={localePath(PATH, locale)} />
          <input type="hidden" name="_key" value={formKey()} />
          <Button kind="quiet" icon={<Icon name="check" className="size-5" />}>
            {t('readAll')}
          </Button>
        </form>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <List label={t('list')}>
          {items.map((one) => (
            <NotificationRow key={one.id} notification={one} now={ctx.now()} />
          ))}
        </List>
      )}
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}
