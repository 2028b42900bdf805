import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Locale } from '@/domain/shared/primitives';
import { addDays, dayBounds, localDateOf } from '@/domain/shared/time';
import { METRICS, Metric } from '@/domain/vitals/metric';
import { getStats } from '@/server/vitals/get-stats';
import { getTimeSeries } from '@/server/vitals/get-time-series';
import { findTimeZone } from '@/server/people/find-time-zone';
import { pageCtx, singleValue } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { PageTitle } from '@/ui/kit/page-title';
import { PrintButton } from '@/ui/kit/print-button';
import { Section } from '@/ui/kit/section';
import { Tabs } from '@/ui/kit/tabs';
import { hrefFor, readPerson } from '../read-person';
import { Curve } from './_components/curve';
import { Figures } from './_components/figures';
import { PointsTable } from './_components/points-table';

type Props = {
  params: Promise<{ locale: Locale; metric: string }>;
  searchParams: Promise<{ range?: string | string[]; for?: string | string[] }>;
};

const RANGES = ['day', 'week', 'month'] as const;
const DAYS: Record<(typeof RANGES)[number], number> = { day: 1, week: 7, month: 30 };
const BUCKETS = { day: 'raw', week: 'hour', month: 'day' } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { metric } = await params;
  const t = await getTranslations('vitals');
  const known = Metric.safeParse(metric);
  return { title: known.success ? t(`metrics.${known.data}`) : t('title') };
}

/** One metric over a day, a week or a month: the curve, its figures, and the same numbers as a table. */
export default async function MetricPage({ params, searchParams }: Props) {
  const { locale, metric: named } = await params;
  const known = Metric.safeParse(named);
  if (!known.success) notFound();
  const metric = known.data;
  const query = await searchParams;
  const asked = singleValue(query.for);
  const path = `/vitals/${metric}`;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], {
    locale,
    path: hrefFor(path, asked === undefined ? null : { patientId: asked }),
  });
  const { person } = await readPerson(ctx, asked);
  if (person === null && ctx.principal.role === 'caregiver') notFound();
  const patientId = person?.patientId;
  const range = RANGES.find((one) => one === query.range) ?? 'week';
  const t = await getTranslations('vitals');
  const timeZone = await findTimeZone(ctx.read, patientId ?? ctx.principal.userId);
  const today = localDateOf(ctx.now(), timeZone);
  const from = dayBounds(addDays(today, 1 - DAYS[range]), timeZone).from;
  const to = dayBounds(today, timeZone).until;
  const series = await getTimeSeries(ctx, { patientId, metric, from, to, bucket: BUCKETS[range] });
  const stats = await getStats(ctx, { patientId, metric, days: DAYS[range] });
  return (
    <>
      <PageTitle
        title={
          ctx.principal.role === 'doctor' && person !== null ? `${person.patientName}: ${t(`metrics.${metric}`)}` : t(`metrics.${metric}`)
        }
        lead={t(`units.${metric}`)}
        back={{ href: hrefFor('/vitals', person), label: t('back') }}
      />
      {person !== null && ctx.principal.role !== 'doctor' && <ActingFor name={person.patientName} />}
      <Tabs
        label={t('ranges.label')}
        tabs={RANGES.map((one) => ({ href: hrefFor(path, person, { range: one }), label: t(`ranges.${one}`), current: one === range }))}
      />
      {series.points.length === 0 ? (
        <EmptyState title={t('noneInRange')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Curve series={series} from={from} to={to} days={DAYS[range]} />
          <Section title={t('figures.title')}>
            <Figures stats={stats} decimals={METRICS[metric].decimals} />
          </Section>
          <Section title={t('table.title')}>
            <PointsTable series={series} bucket={BUCKETS[range]} />
          </Section>
        </>
      )}
      <p className="mt-6 max-w-text text-small text-muted">{t('basis')}</p>
      <p className="mt-4">
        <PrintButton label={t('print')} />
      </p>
    </>
  );
}
