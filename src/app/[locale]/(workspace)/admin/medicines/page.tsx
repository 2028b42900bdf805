import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { MEDICINE_SORTS, type FoundMedicine, type MedicineQuery } from '@/domain/medicines/api';
import { SCHEDULES } from '@/domain/medicines/schema';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { formFields } from '@/ui/form-fields';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { FilterForm } from '@/ui/kit/filter-form';
import { LinkButton } from '@/ui/kit/link-button';
import { listView, type ListView } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Select } from '@/ui/kit/select';
import { Status } from '@/ui/kit/status';
import { TableLink } from '@/ui/kit/table-link';

const PATH = '/admin/medicines';
const PAGE_SIZE = 25;
const QUERY_CHARACTERS_MAX = 100;

type Sort = (typeof MEDICINE_SORTS)[number];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('medicines');
  return { title: t('title') };
}

/** The medicine master, for whoever keeps it correct. */
export default async function MedicinesPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['admin'], PATH, props);
  const q = (query['q'] ?? '').trim().slice(0, QUERY_CHARACTERS_MAX);
  const schedule = SCHEDULES.find((one) => one === query['schedule']);
  const reviewed = REVIEWED.find((one) => one === query['reviewed']);
  const view = listView({
    path: PATH,
    query,
    filters: { q, schedule, reviewed },
    sorts: MEDICINE_SORTS,
    usual: { sort: 'master', order: 'asc' },
  });
  const { items, nextCursor } = await readOrNotFound(
    searchMedicines(ctx, {
      q,
      schedule,
      ...(reviewed !== undefined && { reviewed: reviewed === 'true' }),
      sort: view.sort,
      order: view.order,
      cursor,
      limit: PAGE_SIZE,
    }),
  );
  return (
    <>
      <MedicineSearch view={view} />
      {items.length === 0 ? <NoMedicine /> : <MedicineTable medicines={items} view={view} />}
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}

const REVIEWED = ['true', 'false'] as const;

function MedicineSearch({ view }: { view: ListView<Sort> }) {
  const t = useTranslations('medicines');
  const { field } = formFields<MedicineQuery>(null);
  const { q, schedule, reviewed } = view.filters;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <FilterForm view={view}>
        <Field {...field('q', q)} type="search" label={t('search')} hint={t('searchHint')} maxLength={QUERY_CHARACTERS_MAX} />
        <Select
          {...field('schedule', schedule)}
          label={t('schedule')}
          emptyLabel={t('anySchedule')}
          options={SCHEDULES.map((value) => ({ value, label: t(`schedules.${value}`) }))}
        />
        <Select
          {...field('reviewed', reviewed)}
          label={t('review')}
          emptyLabel={t('anyReview')}
          options={REVIEWED.map((value) => ({ value, label: t(value === 'true' ? 'isReviewed' : 'notReviewed') }))}
        />
      </FilterForm>
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

function MedicineTable({ medicines, view }: { medicines: readonly FoundMedicine[]; view: ListView<Sort> }) {
  const t = useTranslations('medicines');
  const others = [t('brands'), t('schedule'), t('teleList'), t('confidence'), t('review')].map((title) => ({ title }));
  const columns = [{ title: t('medicine'), sort: view.sortBy('name') }, ...others];
  const rows = medicines.map((medicine) => ({ key: medicine.id, cells: cellsOf(medicine, t) }));
  return <DataTable caption={t('listLabel')} columns={columns} rows={rows} />;
}

function cellsOf(medicine: FoundMedicine, t: ReturnType<typeof useTranslations<'medicines'>>) {
  const { id, generic, strength, form, brands, schedule, teleList, confidence, reviewedBy } = medicine;
  return [
    <TableLink key="name" href={`${PATH}/${id}`} lang="en">
      {generic} {strength}, {form}
    </TableLink>,
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
