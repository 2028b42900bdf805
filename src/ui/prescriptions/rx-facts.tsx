import { useTranslations } from 'next-intl';
import type { RxCard } from '@/domain/prescriptions/views';
import { Facts } from '@/ui/kit/facts';
import { TimeText } from '@/ui/kit/time-text';

/** Whose prescription it is and who wrote it, as the guidelines want it shown: with the registration number. */
export function RxFacts({ rx: { number, patient, prescriber, issuedAt, validUntil } }: { rx: Omit<RxCard, 'items' | 'left'> }) {
  const t = useTranslations('prescriptions');
  return (
    <Facts
      facts={[
        { term: t('patient'), value: t('person', { name: patient.name, age: patient.ageYears, sex: patient.sex ?? 'unknown' }) },
        { term: t('doctor'), value: [prescriber.name, ...prescriber.qualifications].join(', ') },
        { term: t('registration'), value: `${prescriber.registrationNumber} · ${prescriber.council}` },
        { term: t('clinic'), value: [prescriber.clinicName, prescriber.clinicAddress].filter(Boolean).join(', ') },
        { term: t('issued'), value: <TimeText at={issuedAt} exact /> },
        { term: t('validUntil'), value: <TimeText at={validUntil} exact /> },
        { term: t('number'), value: <span className="font-mono select-all">{number}</span> },
      ]}
    />
  );
}
