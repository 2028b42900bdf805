import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { findAlertContact } from '@/server/vitals/find-alert-contact';
import { listAlerts } from '@/server/vitals/list-alerts';
import { listRecent } from '@/server/vitals/list-recent';
import { findTimeZone } from '@/server/people/find-time-zone';
import { formKey, pageCtx, pageFlash, singleValue } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { Tabs } from '@/ui/kit/tabs';
import { urlOf } from '@/ui/api';
import { LiveRefresh } from '@/ui/live-refresh';
import { stateOfList } from '@/ui/state-of-list';
import { listAlerts as alertsEndpoint } from '@/ui/vitals/endpoints';
import { AlertNotice } from './_components/alert-notice';
import { PageLinks } from './_components/page-links';
import { LatestRow } from './_components/latest-row';
import { ReadingForm } from './_components/reading-form';
import { hrefFor, readPerson } from './read-person';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ for?: string | string[]; saved?: string | string[]; problem?: string | string[] }>;
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
  const asked = singleValue(query.for);
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor'], {
    locale,
    path: hrefFor('/vitals', asked === undefined ? null : { patientId: asked }),
  });
  const { people, person } = await readPerson(ctx, asked);
  const t = await getTranslations('vitals');
  const isCaregiver = ctx.principal.role === 'caregiver';
  if (isCaregiver && person === null) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>;
  const patientId = person?.patientId;
  const { items: alerts } = await listAlerts(ctx, { patientId, limit: ALERTS_READ });
  const { items: latest } = await listRecent(ctx, { patientId, limit: 1 });
  const zone = await findTimeZone(ctx.read, patientId ?? ctx.principal.userId);
  const family = await getTranslations('family.acting');
  const here = hrefFor('/vitals', person);
  const flash = await pageFlash(query.problem);
  const open = alerts.filter(({ state }) => state !== 'closed');
  const contact = open.some(({ level }) => level === 'emergency') ? await findAlertContact(ctx, patientId) : null;
  return (
    <>
      <PageTitle title={person === null ? t('title') : t('titleOf', { name: person.patientName })} lead={t('lead')} />
      {people.length + (isCaregiver ? 0 : 1) > 1 && (
        <Tabs
          label={family('people')}
          tabs={[
            ...(isCaregiver ? [] : [{ href: '/vitals', label: family('mine'), current: person === null }]),
            ...people.map((one) => ({ href: hrefFor('/vitals', one), label: one.patientName, current: one.patientId === patientId })),
          ]}
        />
      )}
      {person !== null && ctx.principal.role !== 'doctor' && <ActingFor name={person.patientName} />}
      <LiveRefresh
        url={urlOf(alertsEndpoint, { query: { patientId, limit: ALERTS_READ } })}
        shown={stateOfList(alerts)}
        words={t('alerts.stale')}
      />
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.saved !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
        {open.map((alert) => (
          <AlertNotice key={alert.id} alert={alert} contact={contact} thenPath={here} idempotencyKey={formKey()} />
        ))}
      </div>
      <PageLinks person={person} isDoctor={ctx.principal.role === 'doctor'} />
      <Section title={t('latest')}>
        {latest.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <List label={t('latest')}>
            {latest.map((reading) => (
              <LatestRow key={reading.metric} reading={reading} zone={zone} href={hrefFor(`/vitals/${reading.metric}`, person)} />
            ))}
          </List>
        )}
      </Section>
      <div className="print:hidden">
        <Section title={t('add')} lead={t('addLead')}>
          <ReadingForm
            errors={flash}
            patientId={patientId}
            thenPath={hrefFor('/vitals', person, { saved: '1' })}
            idempotencyKey={formKey()}
          />
        </Section>
      </div>
      <p className="mt-6 max-w-text text-small text-muted">{t('basis')}</p>
    </>
  );
}
