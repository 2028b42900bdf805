import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PHARMACY_SORTS, type AdminPharmacy } from '@/domain/pharmacies/api';
import { LicenceState } from '@/domain/pharmacies/schema';
import { listPharmacies } from '@/server/pharmacies/list-pharmacies';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { listView, type ListView } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { TableLink } from '@/ui/kit/table-link';
import { Tabs } from '@/ui/kit/tabs';
import { TimeText } from '@/ui/kit/time-text';
import { LicenceStatus } from '@/ui/pharmacies/licence-status';

const PATH = '/admin/pharmacies';
const PAGE_SIZE = 25;

type Sort = (typeof PHARMACY_SORTS)[number];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPharmacies');
  return { title: t('title') };
}

/** Every pharmacy: whether its licence was checked, and how fresh its stock is. */
export default async function PharmaciesPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['admin'], PATH, props);
  const licence = LicenceState.safeParse(query['licence']).data;
  const view = listView({ path: PATH, query, filters: { licence }, sorts: PHARMACY_SORTS, usual: { sort: 'createdAt', order: 'desc' } });
  const { sort, order } = view;
  const { items, nextCursor } = await readOrNotFound(listPharmacies(ctx, { licence, sort, order, cursor, limit: PAGE_SIZE }));
  const t = await getTranslations('adminPharmacies');
  const tabs = [undefined, ...LicenceState.options].map((one) => ({
    href: view.href({ licence: one }),
    label: one === undefined ? t('all') : t(`licences.${one}`),
    current: one === licence,
  }));
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} action={<LinkButton href={`${PATH}/new`}>{t('new')}</LinkButton>} />
      <Tabs label={t('licence')} tabs={tabs} />
      {items.length === 0 ? <EmptyState title={t('noneTitle')} /> : <PharmacyTable pharmacies={items} view={view} />}
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}

function PharmacyTable({ pharmacies, view }: { pharmacies: readonly AdminPharmacy[]; view: ListView<Sort> }) {
  const t = useTranslations('adminPharmacies');
  const columns = [
    { title: t('name'), sort: view.sortBy('name') },
    { title: t('town') },
    { title: t('licenceNumber') },
    { title: t('licence') },
    { title: t('stockUpdated') },
    { title: t('since'), sort: view.sortBy('createdAt') },
  ];
  const rows = pharmacies.map(({ id, name, address, licenceNumber, licence, stockUpdatedAt, createdAt }) => ({
    key: id,
    cells: [
      <TableLink key="name" href={`${PATH}/${id}`}>
        {name}
      </TableLink>,
      [address.city, address.district].filter(Boolean).join(', '),
      licenceNumber,
      <LicenceStatus key="licence" licence={licence} />,
      stockUpdatedAt === null ? t('noStock') : <TimeText key="stock" at={stockUpdatedAt} />,
      <TimeText key="since" at={createdAt} />,
    ],
  }));
  return <DataTable caption={t('title')} columns={columns} rows={rows} />;
}
