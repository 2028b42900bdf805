import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import { localePath } from '@/i18n/locale-path';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { listChangesOfPharmacy } from '@/server/prescriptions/list-changes';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { addressOf } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { PostButton } from '@/ui/kit/post-button';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Tabs } from '@/ui/kit/tabs';
import { ChangeRequestRow } from '@/ui/prescriptions/change-request-row';
import { LiveChanges } from '@/ui/prescriptions/live-changes';

const PATH = '/dispense/questions';
const PAGE_SIZE = 25;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changeRequests');
  return { title: t('shopTitle') };
}

/** What a pharmacy has asked doctors, with the answers as they come. */
export default async function ShopQuestionsPage(props: ListPageProps) {
  const { ctx, query, cursor, flash } = await listPage(['pharmacy'], PATH, props);
  const t = await getTranslations('changeRequests');
  const own = await listOwnPharmacies(ctx);
  const shop = own.find(({ id }) => id === query['shop']) ?? own[0];
  const { items, nextCursor } =
    shop === undefined
      ? { items: [], nextCursor: null }
      : await readOrNotFound(listChangesOfPharmacy(ctx, shop.id, { limit: PAGE_SIZE, cursor }));
  const hrefOf = (change: Record<string, string | undefined>) =>
    addressOf(PATH, { shop: shop === own[0] ? undefined : shop?.id, ...change });
  return (
    <>
      <PageTitle title={t('shopTitle')} lead={t('shopLead')} back={{ href: '/dispense', label: t('backShop') }} />
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {query['asked'] !== undefined && flash === null && (
          <Notice kind="done" live>
            {t('asked')}
          </Notice>
        )}
      </div>
      {own.length > 1 && (
        <Tabs
          label={t('views')}
          tabs={own.map(({ id, name }) => ({ href: hrefOf({ shop: id }), label: name, current: id === shop?.id }))}
        />
      )}
      {shop !== undefined && <LiveChanges url={`/api/pharmacy/${shop.id}/change-requests?limit=${PAGE_SIZE}`} items={items} />}
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <List label={t('shopTitle')}>
          {items.map((one) => (
            <ChangeRequestRow key={one.id} one={one} actions={<ShopActions one={one} />} />
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefOf({ cursor: nextCursor })}
        firstHref={cursor === undefined ? undefined : hrefOf({})}
      />
    </>
  );
}

/** Takes an open question back, or leads to the prescription that answers it. */
function ShopActions({ one: { id, state, version, medicine, replacedByNumber } }: { one: ChangeRequest }) {
  const t = useTranslations('changeRequests');
  const locale = useLocale();
  if (state === 'open') {
    return (
      <PostButton
        action={`/api/change-requests/${id}/withdraw`}
        then={localePath(PATH, locale)}
        kind="quiet"
        name={t('withdrawOf', { medicine })}
        fields={{ version }}
      >
        {t('withdraw')}
      </PostButton>
    );
  }
  if (replacedByNumber === undefined) return null;
  return (
    <PostButton
      action="/api/prescriptions/verify"
      then={localePath('/dispense', locale)}
      kind="main"
      name={t('openNew')}
      fields={{ code: replacedByNumber, _keep: 1 }}
    >
      {t('openNew')}
    </PostButton>
  );
}
