import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Overview } from '@/domain/system/api';
import { pageCtx } from '@/server/platform/page';
import { getOverview } from '@/server/system/get-overview';
import { Link } from '@/i18n/link';
import { PageTitle } from '@/ui/kit/page-title';
import { RoleIcon } from '@/ui/kit/role-icon';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { JobTable } from './_components/job-table';
import { RecentActions } from './_components/recent-actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

export default async function OverviewPage({ params }: Props) {
  const { locale } = await params;
  const ctx = await pageCtx(['admin'], { locale, path: '/admin' });
  const t = await getTranslations('overview');
  const overview = await getOverview(ctx);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <Numbers overview={overview} />
          <People overview={overview} />
          <Section title={t('recent')}>
            <RecentActions recent={overview.recent} />
          </Section>
        </div>
        <div className="min-w-0 border-line lg:border-l lg:pl-8">
          <Section title={t('jobs')}>
            <JobTable jobs={overview.jobs} />
          </Section>
        </div>
      </div>
    </>
  );
}

async function Numbers({ overview: { pendingDoctors, visitsToday } }: { overview: Overview }) {
  const t = await getTranslations('overview');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Link
        href="/admin/verification"
        className={`rounded-lg border p-4 text-ink no-underline hover:bg-tint ${pendingDoctors > 0 ? 'border-needs bg-needs-tint' : 'border-line'}`}
      >
        <span className="block text-head font-bold">{pendingDoctors}</span>
        {t('pending')}
      </Link>
      <p className="rounded-lg border border-line p-4">
        <span className="block text-head font-bold">{visitsToday}</span>
        {t('visitsToday')}
      </p>
    </div>
  );
}

async function People({ overview: { people, peopleCountedAt } }: { overview: Overview }) {
  const t = await getTranslations();
  return (
    <Section
      title={t('overview.people')}
      action={
        <span className="text-small text-muted">
          {t('overview.counted')}: <TimeText at={peopleCountedAt} />
        </span>
      }
    >
      <ul className="divide-y divide-line border-y border-line">
        {people.map(({ role, count }) => (
          <li key={role}>
            <Link href={`/admin/users?role=${role}`} className="flex min-h-12 items-center gap-3 text-ink hover:bg-tint">
              <RoleIcon role={role} className="size-6 shrink-0 text-act" />
              <span className="grow">{t(`roles.${role}`)}</span>
              <span className="font-semibold tabular-nums">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
