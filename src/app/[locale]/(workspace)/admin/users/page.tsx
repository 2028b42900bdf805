import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountStatus } from '@/domain/accounts/schema';
import { Role, ROLES } from '@/domain/shared/principal';
import { findSecondStepAdvice } from '@/server/accounts/find-second-step-advice';
import { listUsers } from '@/server/accounts/list-users';
import { isPutOff, listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { SecondStepAdvice } from '@/ui/accounts/security/second-step-advice';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { listView } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { UserFilters } from './_components/user-filters';
import { UserTable } from './_components/user-table';

const PATH = '/admin/users';
const PAGE_SIZE = 25;
const QUERY_CHARACTERS_MAX = 200;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('usersTitle') };
}

export default async function UsersPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['admin'], PATH, props);
  const role = Role.safeParse(query['role']).data;
  const status = AccountStatus.safeParse(query['status']).data;
  const q = query['q']?.slice(0, QUERY_CHARACTERS_MAX).trim();
  const view = listView({
    path: PATH,
    query,
    filters: { role, status, q },
    sorts: ['createdAt'],
    usual: { sort: 'createdAt', order: 'desc' },
  });
  const { items, nextCursor } = await readOrNotFound(listUsers(ctx, { role, status, q, order: view.order, limit: PAGE_SIZE, cursor }));
  const t = await getTranslations();
  const tabs = [undefined, ...ROLES].map((one) => ({
    href: view.href({ role: one }),
    label: one === undefined ? t('admin.everybody') : t(`roles.${one}`),
    current: one === role,
  }));
  return (
    <>
      <PageTitle title={t('admin.usersTitle')} lead={t('admin.usersLead')} />
      <SecondStepAdvice advice={await findSecondStepAdvice(ctx)} isPutOff={await isPutOff('second-step')} />
      <Tabs label={t('admin.rolesLabel')} tabs={tabs} />
      <UserFilters view={view} role={role} />
      {items.length === 0 ? (
        <EmptyState
          title={t('admin.nobodyTitle')}
          action={
            <LinkButton kind="quiet" href={PATH}>
              {t('admin.clear')}
            </LinkButton>
          }
        >
          {t('admin.nobodyText')}
        </EmptyState>
      ) : (
        <UserTable users={items} view={view} />
      )}
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}
