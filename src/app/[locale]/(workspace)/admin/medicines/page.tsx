import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { FoundMedicine } from '@/domain/medicines/api';
import { Link } from '@/i18n/link';
import { localePath } from '@/i18n/locale-path';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { pageCtx, readOrNotFound, singleValue } from '@/server/platform/page';
import { Button } from '@/ui/kit/button';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Status } from '@/ui/kit/status';

type SearchParams = { q?: string | string[]; cursor?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const PAGE_SIZE = 25;
const QUERY_CHARACTERS_MAX = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('medicines');
  return { title: t('title') };
}

/** The medicine master, for whoever keeps it correct. */
export default async function MedicinesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: '/admin/medicines' });
  const q = (singleValue(query.q) ?? '').trim().slice(0, QUERY_CHARACTERS_MAX);
  const cursor = singleValue(query.cursor);
  const { items, nextCursor } = await readOrNotFound(searchMedicines(ctx, { q, cursor, limit: PAGE_SIZE }));
  return (
    <>
      <MedicineSearch q={q} />
      {items.length === 0 ? <NoMedicine /> : <MedicineTable medicines={items} />}
      <Pager nextHref={nextCursor === null ? undefined : hrefOf(q, nextCursor)} firstHref={cursor === undefined ? undefined : hrefOf(q)} />
    </>
  );
}

function MedicineSearch({ q }: { q: string }) {
  const t = useTranslations('medicines');
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <form method="get" action={localePath('/admin/medicines', useLocale())} className="mb-6 flex max-w-text flex-wrap items-end gap-3">
        <div className="grow basis-60">
          <Field name="q" defaultValue={q} type="search" label={t('search')} hint={t('searchHint')} maxLength={QUERY_CHARACTERS_MAX} />
        </div>
        <Button icon={<Icon name="search" className="size-5" />}>{t('find')}</Button>
      </form>
    </>
  );
}

function NoMedicine() {
  const t = useTranslations('medicines');
  const all = (
    <LinkButton kind="quiet" href="/admin/medicines">
      {t('showAll')}
    </LinkButton>
  );
  return (
    <EmptyState title={t('noneTitle')} action={all}>
      {t('noneText')}
    </EmptyState>
  );
}

function MedicineTable({ medicines }: { medicines: readonly FoundMedicine[] }) {
  const t = useTranslations('medicines');
  const columns = [t('medicine'), t('brands'), t('schedule'), t('teleList'), t('confidence'), t('review')].map((title) => ({ title }));
  const rows = medicines.map((medicine) => ({ key: medicine.id, cells: cellsOf(medicine, t) }));
  return <DataTable label={t('listLabel')} columns={columns} rows={rows} />;
}

function cellsOf(medicine: FoundMedicine, t: ReturnType<typeof useTranslations<'medicines'>>) {
  const { id, generic, strength, form, brands, schedule, teleList, confidence, reviewedBy } = medicine;
  return [
    <Link key="name" href={`/admin/medicines/${id}`} className="inline-block min-h-12 font-semibold text-act underline" lang="en">
      {generic} {strength}, {form}
    </Link>,
    <span key="brands" lang="en">
      {brands.join(', ')}
    </span>,
    t(`schedules.${schedule}`),
    t(`teleLists.${teleList}`),
    t(`confidences.${confidence}`),
    reviewedBy ?? (
      <Status key="review" kind="waiting">
        {t('notReviewed')}
      </Status>
    ),
  ];
}

function hrefOf(q: string, cursor?: string): string {
  const search = new URLSearchParams({ ...(q !== '' && { q }), ...(cursor !== undefined && { cursor }) }).toString();
  return search === '' ? '/admin/medicines' : `/admin/medicines?${search}`;
}
