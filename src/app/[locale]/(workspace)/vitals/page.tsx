import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { listAlerts } from '@/server/vitals/list-alerts';
import { listRecent } from '@/server/vitals/list-recent';
import { formKey, pageCtx, pageFlash } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { AlertNotice } from './_components/alert-notice';
import { LatestRow } from './_components/latest-row';
import { ReadingForm } from './_components/reading-form';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ saved?: string | string[]; problem?: string | string[] }>;
};

/** More than one of each metric are never open. */
const ALERTS_READ = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vitals');
  return { title: t('title') };
}

/** The patient's latest readings, what is dangerous about them, and the form for a new one. */
export default async function VitalsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['patient'], { locale, path: '/vitals' });
  const t = await getTranslations('vitals');
  const { items: alerts } = await listAlerts(ctx, { limit: ALERTS_READ });
  const { items: latest } = await listRecent(ctx, { limit: 1 });
  const flash = await pageFlash(query.problem);
  const open = alerts.filter(({ state }) => state !== 'closed');
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        action={
          <LinkButton kind="quiet" href="/vitals/devices" icon={<Icon name="smartphone" className="size-5" />}>
            {t('devices.title')}
          </LinkButton>
        }
      />
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.saved !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
        {open.map((alert) => (
          <AlertNotice key={alert.id} alert={alert} idempotencyKey={formKey()} />
        ))}
      </div>
      <Section title={t('latest')}>
        {latest.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <List label={t('latest')}>
            {latest.map((reading) => (
              <LatestRow key={reading.metric} reading={reading} />
            ))}
          </List>
        )}
      </Section>
      <Section title={t('add')} lead={t('addLead')}>
        <ReadingForm errors={flash} idempotencyKey={formKey()} />
      </Section>
      <p className="mt-6 max-w-text text-small text-muted">{t('basis')}</p>
    </>
  );
}
