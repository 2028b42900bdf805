'use client';

import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { appointmentApi, AppointmentView, DoctorDay } from '@/domain/appointments/api';
import { localePath } from '@/i18n/locale-path';
import { endpointRef } from '@/ui/api';
import { ArrivalSignal } from '@/ui/consultations/arrival-signal';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { useLive } from '@/ui/live';
import { useClock } from '@/ui/use-clock';
import { DayRow } from './day-row';
import { WaitingPanel } from './waiting-panel';

const getDay = endpointRef<typeof appointmentApi.ofDoctor>('GET', '/api/doctor/appointments');

type Props = {
  first: DoctorDay;
  isToday: boolean;
  /** When the page was rendered, ISO. */
  now: string;
  /** Minutes after the start from which a no-show can be marked. */
  noShowMinutes: number;
};

/** A doctor's day with live updates, and beside today's who waits; without script as rendered. */
export function DayBoard({ first, isToday, now, noShowMinutes }: Props) {
  const t = useTranslations('doctor');
  const { value: day, isStale, refusal } = useLive(getDay, { query: { on: first.on } }, first);
  const clock = useClock(now);
  const back = isToday ? '/today' : `/today?on=${day.on}`;
  return (
    <>
      <Connection isStale={isStale} isEnded={refusal !== null} back={back} />
      <div className={isToday ? 'grid gap-8 lg:grid-cols-[1fr_20rem]' : ''}>
        {isToday && <Waiting visits={day.items} />}
        {day.items.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <List label={t('listLabel')}>
            {day.items.map((visit) => (
              <DayRow key={visit.id} visit={visit} now={clock} zone={day.timeZone} back={back} noShowMinutes={noShowMinutes} />
            ))}
          </List>
        )}
      </div>
    </>
  );
}

function Waiting({ visits }: { visits: readonly AppointmentView[] }) {
  const { arrival } = useMessages();
  const waiting = visits.filter(({ status }) => status === 'checked_in');
  const running = visits.filter(({ status }) => status === 'in_progress');
  return (
    <aside className="grid content-start justify-items-start gap-4 lg:order-last lg:border-l lg:border-line lg:pl-8">
      <WaitingPanel waiting={waiting} running={running} />
      <ArrivalSignal waiting={waiting.map(({ id }) => id)} words={arrival} />
    </aside>
  );
}

function Connection({ isStale, isEnded, back }: { isStale: boolean; isEnded: boolean; back: string }) {
  const t = useTranslations('queue');
  const locale = useLocale();
  if (!isStale && !isEnded) return null;
  const again = (
    <a href={localePath(back, locale)} className="font-semibold text-act underline">
      {t('lookAgain')}
    </a>
  );
  return (
    <div className="mb-5">
      <Notice kind="needs" live action={isEnded ? again : undefined}>
        {isEnded ? t('ended') : t('stale')}
      </Notice>
    </div>
  );
}
