import { useLocale, useTranslations } from 'next-intl';
import type { appointmentApi, AppointmentView } from '@/domain/appointments/api';
import type { FoundDoctor } from '@/domain/people/api';
import { doctorTexts } from '@/domain/people/doctor-texts';
import { specialtyName } from '@/domain/people/specialty';
import type { Mode } from '@/domain/scheduling/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields } from '@/ui/form-fields';
import { Avatar } from '@/ui/kit/avatar';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Money } from '@/ui/kit/money';
import { Notice } from '@/ui/kit/notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { withContext } from './booking-context';
import { ModeText } from './mode-text';

/** A doctor who is free, and how and when they could meet the patient. */
type Offer = { doctor: FoundDoctor; startsAt: string; mode: Mode };

type Props = {
  visit: AppointmentView;
  offers: readonly Offer[];
  /** What they were looked for by. */
  search: { specialty?: string; language?: string };
  /** An idempotency key for each form. */
  newKey: () => string;
};

/** What the visit's status says of it now. */
function textOf(status: AppointmentView['status']): 'soon' | 'cancelled' | 'cut' {
  if (status === 'completed') return 'cut';
  return status === 'cancelled' ? 'cancelled' : 'soon';
}

/** The visit's doctor is gone: who else is free, each booked with one press and the same reason. */
export function OtherDoctors({ visit, offers, search, newKey }: Props) {
  const t = useTranslations('appointments.gone');
  const context = { for: visit.patientId, again: visit.id };
  const searchHref = withContext(`/doctors?${new URLSearchParams(search)}#results`, context);
  return (
    <>
      <Notice kind="needs" live title={t('title', { doctor: visit.doctorName })}>
        {t(textOf(visit.status))}
      </Notice>
      <Section
        title={t('others')}
        lead={offers.length === 0 ? t('nobody') : t('othersLead')}
        action={
          <LinkButton kind="quiet" href={searchHref}>
            {t('all')}
          </LinkButton>
        }
      >
        {offers.length > 0 && (
          <List label={t('others')}>
            {offers.map((offer) => (
              <OfferRow key={offer.doctor.id} visit={visit} offer={offer} formKey={newKey()} context={context} />
            ))}
          </List>
        )}
      </Section>
    </>
  );
}

type RowProps = { visit: AppointmentView; offer: Offer; formKey: string; context: { for: string; again: string } };

function OfferRow({ visit, offer: { doctor, startsAt, mode }, formKey, context }: RowProps) {
  const t = useTranslations('appointments.gone');
  const locale = useLocale();
  const { name } = doctorTexts(doctor, locale);
  const { hidden } = formFields<SentBodyOf<typeof appointmentApi.book>>(null);
  return (
    <Row
      href={withContext(`/doctors/${doctor.id}`, context)}
      start={<Avatar name={name} portraitId={doctor.portraitId} />}
      title={name}
      end={<Money paise={doctor.feePaise} />}
      actions={
        <form method="post" action="/api/appointments" className="grow @min-[32rem]:grow-0">
          <input type="hidden" name="_key" value={formKey} />
          <input type="hidden" name="_then" value={localePath('/appointments/{id}?done=booked', locale)} />
          <input {...hidden('doctorId', doctor.id)} />
          <input {...hidden('patientId', visit.patientId)} />
          <input {...hidden('startsAt', startsAt)} />
          <input {...hidden('mode', mode)} />
          <input {...hidden('reason', visit.reason)} />
          <Button wide>
            {t('book')}
            <span className="sr-only"> {name}</span>
          </Button>
        </form>
      }
    >
      <p>{doctor.specialties.map((specialty) => specialtyName(specialty, locale)).join(', ')}</p>
      <p className="font-semibold text-ink">
        <TimeText at={startsAt} zone={visit.timeZone} />
      </p>
      <ModeText mode={mode} />
    </Row>
  );
}
