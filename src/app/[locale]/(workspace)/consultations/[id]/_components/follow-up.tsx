import { useLocale, useTranslations } from 'next-intl';
import type { ConsultationView } from '@/domain/consultations/view';
import { dateInWords } from '@/domain/shared/format-time';
import { addDays } from '@/domain/shared/time';
import { withContext } from '@/ui/appointments/booking-context';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';

/** The doctor's free times shown begin a little before the day asked for. */
const DAYS_BEFORE = 2;

type Props = {
  view: Pick<ConsultationView, 'appointmentId' | 'doctorId' | 'doctorName' | 'patientId'>;
  /** The day the doctor asked the patient to come again, and today; local dates. */
  on: string | null;
  today: string;
};

/** When to come again, with the doctor's free times around that day one press away. */
export function FollowUp({ view, on, today }: Props) {
  const t = useTranslations('consultation.page');
  const locale = useLocale();
  if (on === null) return null;
  const near = addDays(on, -DAYS_BEFORE);
  const query = new URLSearchParams({ from: near < today ? today : near, on: on < today ? today : on });
  const href = withContext(`/doctors/${view.doctorId}?${query.toString()}#times`, { for: view.patientId, again: view.appointmentId });
  return (
    <Notice kind="needs" action={<LinkButton href={href}>{t('bookAgain')}</LinkButton>}>
      {t('bookAgainBy', { doctor: view.doctorName, date: dateInWords(on, locale) })}
    </Notice>
  );
}
