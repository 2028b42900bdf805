import { useTranslations } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { Facts } from '@/ui/kit/facts';
import { Money } from '@/ui/kit/money';
import { TimeText } from '@/ui/kit/time-text';
import { FeeText } from '@/ui/appointments/fee-text';
import { ModeText } from '@/ui/appointments/mode-text';
import { VisitStatus } from '@/ui/appointments/visit-status';
import { SentCheck } from './sent-check';

export function VisitFacts({ visit, isDoctor }: { visit: AppointmentView; isDoctor: boolean }) {
  const t = useTranslations('appointments.facts');
  return (
    <Facts
      facts={[
        {
          term: t('when'),
          value: (
            <>
              <span className="text-lead font-semibold">
                <TimeText at={visit.startsAt} zone={visit.timeZone} exact />
              </span>
              <span className="mt-1 block">
                <VisitStatus status={visit.status} />
              </span>
            </>
          ),
        },
        // The title names the other participant.
        { term: t('doctor'), value: isDoctor ? undefined : visit.doctorName },
        { term: t('patient'), value: isDoctor ? undefined : visit.patientName },
        { term: t('bookedBy'), value: visit.bookedByName },
        { term: t('how'), value: <ModeText mode={visit.mode} /> },
        { term: t('fee'), value: isDoctor ? <Money paise={visit.feePaise} /> : <FeeText paise={visit.feePaise} /> },
        {
          term: isDoctor ? t('reasonOfPatient') : t('reason'),
          value: visit.reason === '' ? undefined : <span className="whitespace-pre-line">{visit.reason}</span>,
        },
        { term: t('check'), value: visit.triage && <SentCheck tag={visit.triage} /> },
        { term: t('cancelReason'), value: visit.cancelReason },
      ]}
    />
  );
}
