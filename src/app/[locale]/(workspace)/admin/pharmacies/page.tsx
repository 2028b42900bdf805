import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { AdminPharmacy } from '@/domain/pharmacies/api';
import { LicenceState } from '@/domain/pharmacies/schema';
import { Link } from '@/i18n/link';
import { listPharmacies } from '@/server/pharmacies/list-pharmacies';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Tabs } from '@/ui/kit/tabs';
import { TimeText } from '@/ui/kit/time-text';
import { LicenceStatus } from '@/ui/pharmacies/licence-status';

type SearchParams = Partial<Record<'licence' | 'cursor', string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const PAGE_SIZE = 25;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPharmacies');
  return { title: t('title') };
}

/** Every pharmacy: whether its licence was checked, and how fresh its stock is. */
export default async function PharmaciesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: '/admin/pharmacies' });
  const licence = LicenceState.safeParse(query.licence).data;
  const cursor = singleValue(query.cursor);
  const { items, nextCursor } = await readOrNotFound(listPharmacies(ctx, { licence, cursor, limit: PAGE_SIZE }));
  const t = await getTranslations('adminPharmacies');
  const tabs = [undefined, ...LicenceState.options].map((one) => ({
    href: hrefOf(one),
    label: one === undefined ? t('all') : t(`licences.${one}`),
    current: one === licence,
  }));
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} action={<LinkButton href="/admin/pharmacies/new">{t('new')}</LinkButton>} />
      <Tabs label={t('licence')} tabs={tabs} />
      {items.length === 0 ? <EmptyState title={t('noneTitle')} /> : <PharmacyTable pharmacies={items} />}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefOf(licence, nextCursor)}
        firstHref={cursor === undefined ? undefined : hrefOf(licence)}
      />
    </>
  );
}

function PharmacyTable({ pharmacies }: { pharmacies: readonly AdminPharmacy[] }) {
  const t = useTranslations('adminPharmacies');
  const columns = [t('name'), t('town'), t('licenceNumber'), t('licence'), t('stockUpdated')].map((title) => ({ title }));
  const rows = pharmacies.map(({ id, name, address, licenceNumber, licence, stockUpdatedAt }) => ({
    key: id,
    cells: [
      <Link key="name" href={`/admin/pharmacies/${id}`} className="inline-block min-h-12 font-semibold text-act underline">
        {name}
      </Link>,
      [address.city, address.district].filter(Boolean).join(', '),
      licenceNumber,
      <LicenceStatus key="licence" licence={licence} />,
      stockUpdatedAt === null ? t('noStock') : <TimeText key="stock" at={stockUpdatedAt} />,
    ],
  }));
  return <DataTable label={t('title')} columns={columns} rows={rows} />;
}

function hrefOf(licence: LicenceState | undefined, cursor?: string): string {
  const search = new URLSearchParams({ ...(licence && { licence }), ...(cursor !== undefined && { cursor }) }).toString();
  return search === '' ? '/admin/pharmacies' : `/admin/pharmacies?${search}`;
}
