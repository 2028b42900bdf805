import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { listEmergencies } from '@/server/records/list-emergencies';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { TimeText } from '@/ui/kit/time-text';

const PATH = '/admin/emergency-access';
const PAGE_SIZE = 25;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('emergencyReview');
  return { title: t('title') };
}

/** Which doctors opened a chart in an emergency, whose, and why. */
export default async function EmergencyReviewPage(props: ListPageProps) {
  const { ctx, cursor } = await listPage(['admin'], PATH, props);
  const { items, nextCursor } = await readOrNotFound(listEmergencies(ctx, { limit: PAGE_SIZE, cursor }));
  const t = await getTranslations('emergencyReview');
  const kinds = await getTranslations('emergency.kinds');
  const columns = [{ title: t('when') }, { title: t('doctor') }, { title: t('patient') }, { title: t('reason') }];
  const rows = items.map(({ id, at, doctorName, patientId, patientName, kind, reason }) => ({
    key: id,
    cells: [
      <TimeText key="at" at={at} exact />,
      doctorName,
      patientId === undefined ? t('nobody') : patientName,
      <>
        {kinds(kind)}: {reason}
      </>,
    ],
  }));
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {items.length === 0 ? <EmptyState title={t('none')} /> : <DataTable caption={t('title')} columns={columns} rows={rows} />}
      <Pager
        nextHref={nextCursor === null ? undefined : `${PATH}?cursor=${encodeURIComponent(nextCursor)}`}
        firstHref={cursor === undefined ? undefined : PATH}
      />
    </>
  );
}
