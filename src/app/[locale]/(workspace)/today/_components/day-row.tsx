import { useLocale, useTranslations } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { clockText } from '@/domain/shared/clock-text';
import { secondsBetween } from '@/domain/shared/instant';
import { localePath } from '@/i18n/locale-path';
import { ModeText } from '@/ui/appointments/mode-text';
import { VisitStatus } from '@/ui/appointments/visit-status';
import { Button } from '@/ui/kit/button';
import { Row } from '@/ui/kit/row';

type Props = { visit: AppointmentView; now: string; zone: string; back: string; noShowMinutes: number };

/** One appointment of the doctor's day: time, patient, reason and state. */
export function DayRow({ visit, now, zone, back, noShowMinutes }: Props) {
  const t = useTranslations('doctor');
  const locale = useLocale();
  const { patientName, startsAt, mode, reason, status } = visit;
  const isMissed = status === 'booked' && secondsBetween(startsAt, now) >= noShowMinutes * 60;
  return (
    <Row
      start={
        <time dateTime={startsAt} suppressHydrationWarning className="w-24 shrink-0 font-semibold">
          {clockText(startsAt, locale, zone)}
        </time>
      }
      title={patientName}
      href={placeOf(visit)}
      end={<VisitStatus status={status} />}
      actions={isMissed ? <NoShowForm id={visit.id} name={patientName} back={back} /> : undefined}
    >
      <p className="flex flex-wrap gap-x-4">
        <ModeText mode={mode} />
        <span>{reason === '' ? t('noReason') : reason}</span>
      </p>
    </Row>
  );
}

/** The consultation where there is one to run or read; otherwise the appointment, where it can be moved or cancelled. */
function placeOf({ id, patientId, status, consultationId }: AppointmentView): string {
  if (status === 'checked_in') return `/queue?patient=${patientId}`;
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
