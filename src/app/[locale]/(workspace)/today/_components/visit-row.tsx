import { useLocale, useTranslations } from 'next-intl';
import { mayMarkNoShow } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { localePath } from '@/i18n/locale-path';
import { Avatar } from '@/ui/kit/avatar';
import { Button } from '@/ui/kit/button';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';
import { ModeText } from '@/ui/appointments/mode-text';
import { VisitStatus } from '@/ui/appointments/visit-status';

type Props = { visit: AppointmentView; now: string; zone: string; back: string };

/** One appointment of the doctor's day: time, patient, reason and state. */
export function VisitRow({ visit, now, zone, back }: Props) {
  const t = useTranslations('doctor');
  const { patientName, startsAt, mode, reason, status } = visit;
  const isMissed = status === 'booked' && mayMarkNoShow(visit, now) === 'ok';
  return (
    <Row
      start={<Avatar name={patientName} />}
      title={patientName}
      href={placeOf(visit)}
      end={<VisitStatus status={status} />}
      actions={isMissed ? <NoShowForm id={visit.id} name={patientName} back={back} /> : undefined}
    >
      <p className="text-ink">
        <TimeText at={startsAt} zone={zone} />
      </p>
      <p className="flex flex-wrap gap-x-4">
        <ModeText mode={mode} />
        <span>{reason === '' ? t('noReason') : reason}</span>
      </p>
    </Row>
  );
}

/** The consultation where there is one to run or read; otherwise the appointment, where it can be moved or cancelled. */
function placeOf({ id, status, consultationId }: AppointmentView): string {
  if (status === 'checked_in') return '/queue';
  const isHeld = status === 'in_progress' || status === 'completed';
  return isHeld && consultationId !== undefined ? `/consultations/${consultationId}` : `/appointments/${id}`;
}

function NoShowForm({ id, name, back }: { id: string; name: string; back: string }) {
  const t = useTranslations('doctor');
  return (
    <form method="post" action={`/api/appointments/${id}/no-show`}>
      <input type="hidden" name="_then" value={localePath(back, useLocale())} />
      <Button kind="quiet" aria-label={t('markNoShowOf', { name })}>
        {t('markNoShow')}
      </Button>
    </form>
  );
}
