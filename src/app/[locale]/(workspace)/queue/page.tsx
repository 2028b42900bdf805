import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NO_SHOW_MINUTES_MIN } from '@/domain/appointments/schema';
import { ClientMessages } from '@/i18n/client-messages';
import { getQueue } from '@/server/consultations/get-queue';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { QueueBoard } from './_components/queue-board';
import { Icon } from '@/ui/kit/icon';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue');
  return { title: t('title') };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const ctx = await pageCtx(['doctor'], { locale, path: '/queue' });
  const t = await getTranslations('queue');
  const flash = await pageFlash((await searchParams).problem);
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
      <ClientMessages namespaces={['queue', 'visit']}>
        <QueueBoard first={await getQueue(ctx)} now={ctx.now()} noShowMinutes={NO_SHOW_MINUTES_MIN} />
      </ClientMessages>
    </>
  );
}
