import { useLocale, useTranslations } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { doctorTexts } from '@/domain/people/doctor-texts';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { FeeText } from '@/ui/appointments/fee-text';
import { ModeText } from '@/ui/appointments/mode-text';
import { NextStep } from '@/ui/appointments/next-step';
import { ActingFor } from '@/ui/family/acting-for';
import { Avatar } from '@/ui/kit/avatar';
import { Facts } from '@/ui/kit/facts';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { PushAsk } from '@/ui/notifications/push-ask';
import type { PushOffer } from '@/ui/notifications/push-offer';
import { KeepOffline } from '@/ui/records/keep-offline';
import { CalendarLink } from './calendar-link';

type Props = {
  visit: AppointmentView;
  doctor: Pick<DoctorProfile, 'name' | 'clinicName' | 'bio' | 'translations' | 'clinicAddress' | 'portraitId'>;
  /** The viewer acts for the patient. */
  isForOther: boolean;
  now: string;
  /** Null where push is not offered, or the question was put off. */
  push: PushOffer | null;
};

/** What somebody reads who has just booked: when, with whom, how they meet, what to do until then, and where the fee is paid. */
export function Booked({ visit, doctor, isForOther, now, push }: Props) {
  const t = useTranslations('appointments');
  const { clinicAddress, portraitId } = doctor;
  const { clinicName } = doctorTexts(doctor, useLocale());
  const place = [clinicName, clinicAddress.line, clinicAddress.city].filter(Boolean).join(', ');
  return (
    <>
      <KeepOffline version={now} />
      <PageTitle
        title={
          <span className="flex items-center gap-3">
            <Icon name="circle-check" className="size-9 shrink-0 text-act" />
            {t('booked.title')}
          </span>
        }
        lead={t('booked.lead')}
      />
      {isForOther && <ActingFor name={visit.patientName} />}
      <div className="grid max-w-text gap-4 rounded-lg border border-act bg-tint p-4">
        <p className="text-title font-bold">
          <TimeText at={visit.startsAt} zone={visit.timeZone} exact />
        </p>
        <p className="flex items-center gap-3 font-semibold">
          <Avatar name={visit.doctorName} portraitId={portraitId} />
          {visit.doctorName}
        </p>
        <Facts
          facts={[
            { term: t('facts.how'), value: <ModeText mode={visit.mode} /> },
            { term: t('booked.place'), value: visit.mode === 'in_person' ? place : undefined },
            { term: t('facts.fee'), value: <FeeText paise={visit.feePaise} clinicName={clinicName} /> },
          ]}
        />
      </div>
      <Section title={t('booked.next')}>
        <NextStep visit={visit} now={now} />
        <p className="mt-4 max-w-text">{t(`booked.prepare.${visit.mode}`)}</p>
      </Section>
      {push !== null && <PushAsk offer={push} />}
      <div className="mt-6 flex flex-wrap gap-3">
        <CalendarLink id={visit.id} />
        <LinkButton kind="quiet" href={`/appointments/${visit.id}`}>
          {t('booked.change')}
        </LinkButton>
        <LinkButton kind="quiet" href="/home">
          {t('booked.home')}
        </LinkButton>
      </div>
    </>
  );
}
