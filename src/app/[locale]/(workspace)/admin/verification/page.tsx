import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listPendingDoctors } from '@/server/people/list-pending-doctors';
import { pageCtx, readOrNotFound } from '@/server/platform/page';
import { Avatar } from '@/ui/kit/avatar';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[]; cursor?: string | string[] }>;
};

const PAGE_SIZE = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('verificationTitle') };
}

export default async function VerificationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { done, cursor } = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: '/admin/verification' });
  const t = await getTranslations('admin');
  const from = typeof cursor === 'string' ? cursor : undefined;
  const { items, nextCursor } = await readOrNotFound(listPendingDoctors(ctx, { limit: PAGE_SIZE, cursor: from }));
  return (
    <>
      <PageTitle title={t('verificationTitle')} lead={t('verificationLead')} />
      <div className="mb-5 grid empty:hidden">
        {done === 'approved' && (
          <Notice kind="done" live>
            {t('wasApproved')}
          </Notice>
        )}
        {done === 'rejected' && (
          <Notice kind="done" live>
            {t('wasRejected')}
          </Notice>
        )}
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>
      ) : (
        <List label={t('pendingList')}>
          {items.map((doctor) => (
            <Row
              key={doctor.id}
              href={`/admin/verification/${doctor.id}`}
              start={<Avatar name={doctor.name} />}
              title={doctor.name}
              end={
                <span className="text-muted">
                  <TimeText at={doctor.updatedAt} />
                </span>
              }
            >
              {t('numberAndCouncil', { number: doctor.registrationNumber, council: doctor.councilName })}
              {doctor.documents.length > 0 && <p>{t('withDocuments', { count: doctor.documents.length })}</p>}
            </Row>
          ))}
        </List>
      )}
      <Pager
        nextHref={nextCursor === null ? undefined : `/admin/verification?cursor=${encodeURIComponent(nextCursor)}`}
        firstHref={from === undefined ? undefined : '/admin/verification'}
      />
    </>
  );
}
