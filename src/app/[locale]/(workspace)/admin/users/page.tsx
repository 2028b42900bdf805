import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Role, ROLES } from '@/domain/shared/principal';
import { findSecondStepAdvice } from '@/server/accounts/find-second-step-advice';
import { listUsers } from '@/server/accounts/list-users';
import { isPutOff, pageCtx, readOrNotFound } from '@/server/platform/page';
import { SecondStepAdvice } from '@/ui/accounts/security/second-step-advice';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { TextLink } from '@/ui/kit/text-link';
import { SearchForm } from './_components/search-form';
import { UserRow } from './_components/user-row';

type SearchParams = { order?: string | string[]; role?: string | string[]; q?: string | string[]; cursor?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const PAGE_SIZE = 20;
const QUERY_CHARACTERS_MAX = 200;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('usersTitle') };
}

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: '/admin/users' });
  const role = Role.safeParse(query.role).data;
  const q = textOf(query.q).slice(0, QUERY_CHARACTERS_MAX).trim();
  const order = query.order === 'asc' ? 'asc' : undefined;
  const cursor = textOf(query.cursor) === '' ? undefined : textOf(query.cursor);
  const { items, nextCursor } = await readOrNotFound(listUsers(ctx, { role, q, order: order ?? 'desc', limit: PAGE_SIZE, cursor }));
  const t = await getTranslations();
  const tabs = [undefined, ...ROLES].map((one) => ({
    href: hrefOf({ role: one, q, order }),
    label: one === undefined ? t('admin.everybody') : t(`roles.${one}`),
    current: one === role,
  }));
  return (
    <>
      <PageTitle title={t('admin.usersTitle')} lead={t('admin.usersLead')} />
      <SecondStepAdvice advice={await findSecondStepAdvice(ctx)} isPutOff={await isPutOff('second-step')} />
      <SearchForm q={q} role={role} />
      <Tabs label={t('admin.rolesLabel')} tabs={tabs} />
      <TextLink href={hrefOf({ role, q, order: order === undefined ? 'asc' : undefined })} className="inline-flex min-h-12 items-center">
        {t(order === undefined ? 'admin.oldestFirst' : 'admin.newestFirst')}
      </TextLink>
      {items.length === 0 ? (
        <EmptyState
          title={t('admin.nobodyTitle')}
          action={
            <LinkButton kind="quiet" href="/admin/users">
              {t('admin.clear')}
            </LinkButton>
          }
        >
          {t('admin.nobodyText')}
        </EmptyState>
      ) : (
        <List label={t('admin.usersList')}>
          {items.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefOf({ role, q, order, cursor: nextCursor })}
        firstHref={cursor === undefined ? undefined : hrefOf({ role, q, order })}
      />
    </>
  );
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

function hrefOf(view: { role?: Role | undefined; q: string; order?: 'asc' | undefined; cursor?: string }): string {
  const filters = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const search = new URLSearchParams(filters).toString();
  return search === '' ? '/admin/users' : `/admin/users?${search}`;
}
