import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageCtx, readOrNotFound } from '@/server/platform/page';
import { getChart } from '@/server/records/get-chart';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { TimeText } from '@/ui/kit/time-text';
import { PatientChart } from '@/ui/records/patient-chart';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chart');
  return { title: t('label') };
}

/** A patient's chart on a page of its own: for a doctor who treats them, or who opened it in an emergency. */
export default async function ChartPage({ params }: Props) {
  const { locale, id } = await params;
  const ctx = await pageCtx(['doctor'], { locale, path: `/patients/${id}` });
  const chart = await readOrNotFound(getChart(ctx, id));
  const t = await getTranslations('chart');
  const { basis, until } = chart.access;
  return (
    <>
      <PageTitle title={t('title', { name: chart.summary.name })} back={{ href: '/today', label: t('back') }} />
      <div className="grid gap-5">
        {basis === 'emergency' && until !== null && (
          <Notice kind="danger" title={t('emergency')}>
            {t('emergencyUntil')}: <TimeText at={until} />
          </Notice>
        )}
        <PatientChart chart={chart} layout="page" />
      </div>
    </>
  );
}
