import { useLocale, useTranslations } from 'next-intl';
import { checkInWindow } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import type { consultationApi } from '@/domain/consultations/api';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { TimeText } from '@/ui/kit/time-text';
import { withContext } from './booking-context';
import { visitStep } from './visit-step';
import { Icon } from '../kit/icon';

type Props = { visit: AppointmentView; now: string };

/** The patient's next step for an appointment, with its one button. */
export function NextStep({ visit, now }: Props) {
  const t = useTranslations('appointments.next');
  const { consultationId: room } = visit;
  const roomHref = `/consultations/${room ?? ''}`;
  const again = (
    <LinkButton kind="quiet" href={withContext(`/doctors/${visit.doctorId}`, { for: visit.patientId, again: visit.id })}>
      {t('bookAgain')}
    </LinkButton>
  );
  switch (visitStep(visit, now)) {
    case 'early':
      return (
        <Notice
          title={
            <>
              {t('early')}: <TimeText at={checkInWindow(visit).opensAt} zone={visit.timeZone} />
            </>
          }
        >
          {t(visit.mode === 'in_person' ? 'earlyInPerson' : 'earlyText')}
        </Notice>
      );
    case 'open':
      return (
        <Notice kind="needs" action={<CheckInForm appointmentId={visit.id} label={t('checkIn')} />}>
          {t('open')}
        </Notice>
      );
    case 'waiting':
      return (
        <Notice kind="needs" action={<CheckInForm appointmentId={visit.id} label={t('backToWaiting')} />}>
          {t('waiting')}
        </Notice>
      );
    case 'running':
      return (
        <Notice
          kind="needs"
          action={
            <LinkButton href={roomHref} icon={<Icon name="video" className="size-5" />} className="min-h-14">
              {t('join')}
            </LinkButton>
          }
        >
          {t('running')}
        </Notice>
      );
    case 'over':
      return (
        <Notice kind="done" action={room === undefined ? again : <LinkButton href={roomHref}>{t('summary')}</LinkButton>}>
          {t('over')}
        </Notice>
      );
    case 'late':
      return <Notice action={again}>{t('late')}</Notice>;
    case 'noShow':
      return <Notice action={again}>{t('noShow')}</Notice>;
    case 'cancelled':
      return <Notice action={again}>{t('cancelled')}</Notice>;
  }
}

/** Checks in, or returns to the kept place; the server decides which. */
function CheckInForm({ appointmentId, label }: { appointmentId: string; label: string }) {
  const { hidden } = formFields<SentBodyOf<typeof consultationApi.checkIn>>(null);
  return (
    <form method="post" action="/api/consultations" className="grow sm:grow-0">
      <input {...hidden('appointmentId', appointmentId)} />
      <input type="hidden" name="_then" value={localePath('/consultations/{id}', useLocale())} />
      <Button wide icon={<Icon name="door-open" className="size-6 shrink-0" />} className="min-h-14">
        {label}
      </Button>
    </form>
  );
}
