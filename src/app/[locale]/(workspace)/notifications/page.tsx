import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { ROLES } from '@/domain/shared/principal';
import { localePath } from '@/i18n/locale-path';
import { listNotifications } from '@/server/notifications/list-notifications';
import { formKey, pageCtx, pageFlash, readOrNotFound, singleValue } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { LiveRefresh } from './_components/live-refresh';
import { NotificationRow } from './_components/notification-row';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ cursor?: string | string[]; problem?: string | string[] }>;
};

const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

export default async function NotificationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/notifications' });
  const t = await getTranslations('notifications');
  const cursor = singleValue(query.cursor);
  const { items, nextCursor } = await readOrNotFound(listNotifications(ctx, { limit: PAGE_SIZE, cursor }));
  const flash = await pageFlash(query.problem);
  const here = localePath('/notifications', locale);
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
      <LiveRefresh limit={PAGE_SIZE} words={t('stale')} />
      {items.some(({ read }) => !read) && (
        <form method="post" action="/api/notifications/read-all" className="mb-4">
          <input type="hidden" name="_then" value={here} />
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
      <Pager
        nextHref={nextCursor === null ? undefined : `/notifications?cursor=${encodeURIComponent(nextCursor)}`}
        firstHref={cursor === undefined ? undefined : '/notifications'}
      />
    </>
  );
}
