import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listPage, type ListPageProps } from '@/server/platform/page';
import { listChangesOfDoctor } from '@/server/prescriptions/list-changes';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { addressOf } from '@/ui/kit/list-view';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Tabs } from '@/ui/kit/tabs';
import { AnswerChange } from '@/ui/prescriptions/answer-change';
import { ChangeRequestRow } from '@/ui/prescriptions/change-request-row';
import { LiveChanges } from '@/ui/prescriptions/live-changes';

const PATH = '/prescriptions/questions';
const PAGE_SIZE = 25;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changeRequests');
  return { title: t('title') };
}

/** What pharmacists ask the doctor about their prescriptions. */
export default async function QuestionsPage(props: ListPageProps) {
  const { ctx, query, cursor, flash } = await listPage(['doctor'], PATH, props);
  const t = await getTranslations('changeRequests');
  const isOpen = query['view'] !== 'all';
  const { items, nextCursor } = await listChangesOfDoctor(ctx, { limit: PAGE_SIZE, cursor, open: isOpen });
  const hrefOf = (change: Record<string, string | undefined>) => addressOf(PATH, { view: isOpen ? undefined : 'all', ...change });
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} back={{ href: '/today', label: t('back') }} />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <Tabs
        label={t('views')}
        tabs={[
          { href: hrefOf({ view: undefined }), label: t('openOnes'), current: isOpen },
          { href: hrefOf({ view: 'all' }), label: t('all'), current: !isOpen },
        ]}
      />
      <LiveChanges url={`/api/doctor/change-requests?limit=${PAGE_SIZE}${isOpen ? '&open=true' : ''}`} items={items} />
      {items.length === 0 ? (
        <EmptyState title={t('noneDoctor')}>{t('noneDoctorText')}</EmptyState>
      ) : (
        <List label={t('title')}>
          {items.map((one) => (
            <ChangeRequestRow
              key={one.id}
              one={one}
              actions={one.state === 'open' ? <AnswerChange one={one} thenPath={PATH} /> : undefined}
            />
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
