import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { DispenseEntry } from '@/domain/prescriptions/dispense-api';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { listDispenses } from '@/server/prescriptions/list-dispenses';
import { buttonLook } from '@/ui/kit/button-look';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { addressOf } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { TimeText } from '@/ui/kit/time-text';

const PATH = '/dispense/register';
const PAGE_SIZE = 25;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('prescriptions.register');
  return { title: t('title') };
}

/** What the shop has handed over on prescriptions, and of that its register of Schedule H1. */
export default async function RegisterPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['pharmacy'], PATH, props);
  const t = await getTranslations('prescriptions');
  const own = await listOwnPharmacies(ctx);
  const shop = own.find(({ id }) => id === query['shop']) ?? own[0];
  const isH1 = query['view'] === 'h1';
  const { items, nextCursor } =
    shop === undefined
      ? { items: [], nextCursor: null }
      : await readOrNotFound(listDispenses(ctx, shop.id, { h1: isH1, limit: PAGE_SIZE, cursor }));
  const hrefOf = (change: Record<string, string | undefined>) =>
    addressOf(PATH, { view: isH1 ? 'h1' : undefined, shop: shop === own[0] ? undefined : shop?.id, ...change });
  return (
    <>
      <PageTitle
        title={t('register.title')}
        lead={t('register.lead', { shop: shop?.name ?? '' })}
        back={{ href: '/dispense', label: t('dispenseTitle') }}
        action={
          shop !== undefined && (
            <a href={`/api/pharmacy/${shop.id}/h1-register`} download className={buttonLook('quiet')}>
              {t('register.csv')}
            </a>
          )
        }
      />
      {own.length > 1 && (
        <Tabs
          label={t('register.lead', { shop: '' })}
          tabs={own.map(({ id, name }) => ({ href: hrefOf({ shop: id }), label: name, current: id === shop?.id }))}
        />
      )}
      <Tabs
        label={t('register.views')}
        tabs={[
          { href: hrefOf({ view: undefined }), label: t('register.all'), current: !isH1 },
          { href: hrefOf({ view: 'h1' }), label: t('register.h1'), current: isH1 },
        ]}
      />
      {isH1 && <p className="mb-4 text-muted">{t('register.h1Note')}</p>}
      {items.length === 0 ? (
        <EmptyState title={t('register.none')}>{t('register.noneText')}</EmptyState>
      ) : (
        <Entries entries={items} isH1={isH1} />
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefOf({ cursor: nextCursor })}
        firstHref={cursor === undefined ? undefined : hrefOf({})}
      />
    </>
  );
}

function Entries({ entries, isH1 }: { entries: readonly DispenseEntry[]; isH1: boolean }) {
  const t = useTranslations('prescriptions');
  return (
    <DataTable
      caption={t('register.title')}
      columns={(['date', 'medicine', 'patient', 'prescriber', 'by'] as const).map((name) => ({ title: t(`register.${name}`) }))}
      rows={entries.map(({ id, at, by, patientName, prescriberName, prescriberAddress, items }) => ({
        key: id,
        cells: [
          <TimeText key="at" at={at} />,
          <ul key="items">
            {items
              .filter(({ schedule }) => !isH1 || schedule === 'H1')
              .map(({ generic, brand, strength, quantity, batch }, place) => (
                <li key={place}>
                  {t('gave', { quantity, medicine: [generic, brand && `(${brand})`, strength].filter(Boolean).join(' ') })}
                  {batch !== undefined && ` · ${t('batchOf', { batch })}`}
                </li>
              ))}
          </ul>,
          patientName,
          <span key="prescriber">
            {prescriberName}
            <span className="block text-small text-muted">{prescriberAddress}</span>
          </span>,
          by,
        ],
      }))}
    />
  );
}
