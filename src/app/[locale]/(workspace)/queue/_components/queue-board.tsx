'use client';

import type { consultationApi } from '@/domain/consultations/api';
import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { Queue } from '@/domain/consultations/view';
import { localePath } from '@/i18n/locale-path';
import { endpointRef } from '@/ui/api';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';
import { useLive } from '@/ui/live';
import { useClock } from '@/ui/use-clock';
import { ArrivalSignal } from '@/ui/consultations/arrival-signal';
import { WaitingRow } from './waiting-row';

const getQueue = endpointRef<typeof consultationApi.queue>('GET', '/api/doctor/queue');

type Props = {
  first: Queue;
  /** The patient whose chart is open beside it. */
  openPatientId: string | null;
  /** When the page was rendered, ISO. */
  now: string;
  /** Minutes after the start from which a no-show can be marked. */
  noShowMinutes: number;
};

/** The queue with live updates; without JavaScript as rendered. */
export function QueueBoard({ first, openPatientId, now, noShowMinutes }: Props) {
  const t = useTranslations('queue');
  const { arrival } = useMessages();
  const locale = useLocale();
  const { value: queue, isStale, refusal } = useLive(getQueue, {}, first);
  const clock = useClock(now);
  return (
    <>
      <div className="mb-5 empty:hidden">
        <ArrivalSignal waiting={queue.items.map(({ consultationId }) => consultationId)} words={arrival} />
      </div>
      {refusal !== null && (
        <Notice
          kind="needs"
          live
          action={
            <a href={localePath('/queue', locale)} className="font-semibold text-act underline">
              {t('lookAgain')}
            </a>
          }
        >
          {t('ended')}
        </Notice>
      )}
      {refusal === null && isStale && (
        <Notice kind="needs" live>
          {t('stale')}
        </Notice>
      )}
      {queue.current.length > 0 && <Current current={queue.current} isMain={queue.items.length === 0} />}
      {queue.items.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <div className="mt-5">
          <List label={t('inLine')}>
            {queue.items.map((one) => (
              <WaitingRow
                key={one.consultationId}
                one={one}
                isOpen={one.patientId === openPatientId}
                now={clock}
                noShowMinutes={noShowMinutes}
              />
            ))}
          </List>
        </div>
      )}
    </>
  );
}

function Current({ current, isMain }: { current: Queue['current']; isMain: boolean }) {
  const t = useTranslations('queue');
  return (
    <Section title={t('withYou')}>
      <ul className="grid gap-3">
        {current.map(({ consultationId, patientName }) => (
          <li key={consultationId} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-4">
            <span className="font-semibold">{patientName}</span>
            <LinkButton kind={isMain ? 'main' : 'quiet'} href={`/consultations/${consultationId}`}>
              {t('backToCall')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
