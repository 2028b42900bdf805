import { useLocale, useTranslations } from 'next-intl';
import type { ChartVisit } from '@/domain/records/api';
import { localePath } from '@/i18n/locale-path';
import { Icon } from '@/ui/kit/icon';
import { TimeText } from '@/ui/kit/time-text';
import { VisitStatus } from '@/ui/appointments/visit-status';

/** The visits before this one, folded; each opens in a window of its own, because this one may be a running call. */
export function EarlierVisits({ visits }: { visits: readonly ChartVisit[] }) {
  const t = useTranslations('chart');
  if (visits.length === 0) return <p className="text-muted">{t('visits', { count: 0 })}</p>;
  return (
    <details className="group">
      <summary className="flex min-h-12 list-none items-center gap-2 font-semibold text-act [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-down" className="size-5 group-open:rotate-180" />
        {t('visits', { count: visits.length })}
      </summary>
      <ul className="divide-y divide-line border-y border-line">
        {visits.map((visit) => (
          <li key={visit.appointmentId} className="py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <TimeText at={visit.startsAt} zone={visit.timeZone} />
              <VisitStatus status={visit.status} />
            </p>
            <p className="text-muted">{visit.reason === '' ? t('noReason') : visit.reason}</p>
            {visit.status === 'completed' && visit.consultationId !== undefined && <OpenVisit id={visit.consultationId} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function OpenVisit({ id }: { id: string }) {
  const t = useTranslations('chart');
  return (
    <a
      href={localePath(`/consultations/${id}`, useLocale())}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-12 items-center font-semibold text-act underline underline-offset-4"
    >
      {t('visitRead')}
    </a>
  );
}
