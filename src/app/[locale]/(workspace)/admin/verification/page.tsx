import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PENDING_SORTS, type PendingDoctor } from '@/domain/people/api';
import { MEDICAL_COUNCILS, MedicalCouncilId } from '@/domain/people/medical-council';
import { listPendingDoctors } from '@/server/people/list-pending-doctors';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { FilterForm } from '@/ui/kit/filter-form';
import { listView, type ListView } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Select } from '@/ui/kit/select';
import { TableLink } from '@/ui/kit/table-link';
import { TimeText } from '@/ui/kit/time-text';

const PATH = '/admin/verification';
const PAGE_SIZE = 25;

type Sort = (typeof PENDING_SORTS)[number];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('verificationTitle') };
}

export default async function VerificationPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['admin'], PATH, props);
  const council = MedicalCouncilId.safeParse(query['council']).data;
  const view = listView({ path: PATH, query, filters: { council }, sorts: PENDING_SORTS, usual: { sort: 'updatedAt', order: 'asc' } });
  const { sort, order } = view;
  const { items, nextCursor } = await readOrNotFound(listPendingDoctors(ctx, { council, sort, order, limit: PAGE_SIZE, cursor }));
  const t = await getTranslations('admin');
  return (
    <>
      <PageTitle title={t('verificationTitle')} lead={t('verificationLead')} />
      <div className="mb-5 grid empty:hidden">
        {(query['done'] === 'approved' || query['done'] === 'rejected') && (
          <Notice kind="done" live>
            {t(query['done'] === 'approved' ? 'wasApproved' : 'wasRejected')}
          </Notice>
        )}
      </div>
      {(items.length > 0 || council !== undefined) && (
        <FilterForm view={view}>
          <Select
            name="council"
            defaultValue={council ?? ''}
            label={t('council')}
            emptyLabel={t('anyCouncil')}
            options={MEDICAL_COUNCILS.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      )}
      {items.length === 0 ? (
        <EmptyState title={t(council === undefined ? 'noneTitle' : 'noneOfCouncil')}>{council === undefined && t('noneText')}</EmptyState>
      ) : (
        <PendingTable doctors={items} view={view} />
      )}
      <Pager {...view.pages(nextCursor)} />
    </>
  );
}

function PendingTable({ doctors, view }: { doctors: readonly PendingDoctor[]; view: ListView<Sort> }) {
  const t = useTranslations('admin');
  const columns = [
    { title: t('doctor'), sort: view.sortBy('name') },
    { title: t('registrationNumber') },
    { title: t('council') },
    { title: t('certificates') },
    { title: t('waitingSince'), sort: view.sortBy('updatedAt') },
  ];
  const rows = doctors.map(({ id, name, registrationNumber, councilName, documents, updatedAt }) => ({
    key: id,
    cells: [
      <TableLink key="name" href={`${PATH}/${id}`}>
        {name}
      </TableLink>,
      registrationNumber,
      <span key="council" lang="en">
        {councilName}
      </span>,
      documents.length > 0 && t('withDocuments', { count: documents.length }),
      <TimeText key="since" at={updatedAt} />,
    ],
  }));
  return <DataTable caption={t('pendingList')} columns={columns} rows={rows} />;
}
