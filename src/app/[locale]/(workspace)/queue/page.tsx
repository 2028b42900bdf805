import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NO_SHOW_MINUTES_MIN } from '@/domain/appointments/schema';
import { ClientMessages } from '@/i18n/client-messages';
import type { PatientChart as Chart } from '@/domain/records/api';
import { getQueue } from '@/server/consultations/get-queue';
import { findChart } from '@/server/records/get-chart';
import { listPage, type ListPageProps } from '@/server/platform/page';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TextLink } from '@/ui/kit/text-link';
import { PatientChart } from '@/ui/records/patient-chart';
import { QueueBoard } from './_components/queue-board';
import { Icon } from '@/ui/kit/icon';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue');
  return { title: t('title') };
}

export default async function QueuePage(props: ListPageProps) {
  const { ctx, query, flash } = await listPage(['doctor'], '/queue', props);
  const t = await getTranslations('queue');
  const patientId = query['patient'] ?? null;
  const [queue, chart] = await Promise.all([getQueue(ctx), patientId === null ? null : findChart(ctx, patientId)]);
  const visit = [...queue.items, ...queue.current].find((one) => one.patientId === patientId);
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        action={
          <LinkButton kind="quiet" href="/queue" icon={<Icon name="refresh-cw" className="size-5" />}>
            {t('lookAgain')}
          </LinkButton>
        }
      />
      {flash !== null && <ProblemNotice code={flash.code} />}
      <div className="grid gap-8 lg:grid-cols-[1fr_22rem]">
        <div className={patientId === null ? '' : 'max-lg:hidden'}>
          <ClientMessages namespaces={['queue', 'visit', 'arrival']}>
            <QueueBoard first={queue} openPatientId={patientId} now={ctx.now()} noShowMinutes={NO_SHOW_MINUTES_MIN} />
          </ClientMessages>
        </div>
        <aside className={`lg:border-l lg:border-line lg:pl-8 ${patientId === null ? 'max-lg:hidden' : ''}`}>
          {patientId !== null && (
            <TextLink href="/queue" className="inline-flex min-h-12 items-center lg:hidden">
              {t('backToQueue')}
            </TextLink>
          )}
          <ChosenPatient isChosen={patientId !== null} chart={chart} appointmentId={visit?.appointmentId} />
        </aside>
      </div>
    </>
  );
}

type ChosenProps = { isChosen: boolean; chart: Chart | null; appointmentId: string | undefined };

async function ChosenPatient({ isChosen, chart, appointmentId }: ChosenProps) {
  const t = await getTranslations('chart');
  if (chart !== null) return <PatientChart chart={chart} appointmentId={appointmentId} />;
  return <p className="text-muted">{isChosen ? t('gone') : t('choose')}</p>;
}
