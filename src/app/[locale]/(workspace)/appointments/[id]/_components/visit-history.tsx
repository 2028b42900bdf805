import { useTranslations } from 'next-intl';
import { APPOINTMENT_EVENTS, type AppointmentChange } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { TimeText } from '@/ui/kit/time-text';
import { Icon } from '@/ui/kit/icon';

type Props = { visit: AppointmentView; changes: readonly AppointmentChange[] };

/** Every change of an appointment, by whom and when. */
export function VisitHistory({ visit, changes }: Props) {
  const t = useTranslations('appointments');
  const nameOf = (actor: string) => {
    if (actor === visit.patientId) return visit.patientName;
    return actor === visit.doctorId ? visit.doctorName : t('clinic');
  };
  return (
    <details className="group border-y border-line">
      <summary className="flex min-h-14 list-none items-center gap-3 font-semibold [&::-webkit-details-marker]:hidden">
        {t('history')}
        <Icon name="chevron-right" className="ml-auto size-6 text-muted group-open:rotate-90" />
      </summary>
      <ol className="grid gap-3 pb-5">
        {changes.map((change) => {
          const event = APPOINTMENT_EVENTS.find((one) => change.action === `appointment.${one}`);
          const startsAt = event === 'reschedule' ? change.after?.['startsAt'] : undefined;
          return (
            <li key={`${change.at} ${change.action}`} className="border-l-2 border-line pl-3">
              <p>{event !== undefined && t(`actions.${event}`, { who: nameOf(change.actor) })}</p>
              {typeof startsAt === 'string' && (
                <p>
                  {t('movedTo')}: <TimeText at={startsAt} zone={visit.timeZone} />
                </p>
              )}
              <p className="text-small text-muted">
                <TimeText at={change.at} />
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
