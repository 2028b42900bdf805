import { useLocale, useTranslations } from 'next-intl';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { councilName, INDIAN_MEDICAL_REGISTER_URL } from '@/domain/people/medical-council';
import { specialtyName } from '@/domain/people/specialty';
import { buttonLook } from '@/ui/kit/button-look';
import { Facts } from '@/ui/kit/facts';
import { Section } from '@/ui/kit/section';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';
import { Icon } from '@/ui/kit/icon';

const KINDS = { pending: 'waiting', approved: 'good', rejected: 'danger' } as const;

/** The facts to compare with the council's register, the number first. */
export function RegistrationFacts({ doctor }: { doctor: DoctorProfile }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const { clinicAddress: place, verification } = doctor;
  return (
    <Section title={t('registration')}>
      <Facts
        facts={[
          { term: t('registrationNumber'), value: <span className="text-lead font-bold">{doctor.registrationNumber}</span> },
          { term: t('council'), value: <span lang="en">{councilName(doctor.council)}</span> },
          { term: t('qualifications'), value: doctor.qualifications.join(', ') },
          { term: t('specialties'), value: doctor.specialties.map((id) => specialtyName(id, locale)).join(', ') },
          { term: t('years'), value: doctor.experienceYears },
          { term: t('clinic'), value: [doctor.clinicName, place.line, place.city, place.district, place.state].filter(Boolean).join(', ') },
          { term: t('verification'), value: <Status kind={KINDS[verification]}>{t(verification)}</Status> },
          { term: t('decided'), value: doctor.verifiedAt === undefined ? undefined : <TimeText at={doctor.verifiedAt} /> },
          { term: t('noteBefore'), value: doctor.verificationNote },
        ]}
      />
      <p className="mt-5 max-w-text text-muted">{t('registerHint')}</p>
      <a href={INDIAN_MEDICAL_REGISTER_URL} target="_blank" rel="noreferrer" className={`${buttonLook('quiet')} mt-3`}>
        <Icon name="external-link" className="size-5" />
        {t('register')}
      </a>
    </Section>
  );
}
