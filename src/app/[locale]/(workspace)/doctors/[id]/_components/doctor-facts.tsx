import { useLocale, useTranslations } from 'next-intl';
import type { DoctorPage } from '@/domain/people/api';
import { doctorTexts } from '@/domain/people/doctor-texts';
import { LANGUAGES } from '@/domain/people/person';
import { Facts } from '@/ui/kit/facts';
import { Money } from '@/ui/kit/money';
import { Icon } from '@/ui/kit/icon';

/** A doctor's facts: the registration first, because it is what patients can verify. */
export function DoctorFacts({ doctor }: { doctor: DoctorPage }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const { clinicAddress: address, languages } = doctor;
  const { clinicName, bio } = doctorTexts(doctor, locale);
  const spoken = LANGUAGES.filter((language) => languages.includes(language.id)).map(({ names }) => names[locale]);
  const place = [address.line, address.city, address.district, address.state, address.pinCode].filter((part) => part !== undefined);
  return (
    <>
      <Facts
        facts={[
          {
            term: t('facts.registration'),
            value: (
              <>
                <span className="font-semibold">{doctor.registrationNumber}</span>, {doctor.councilName}
                <span className="flex items-center gap-1.5 text-small font-semibold text-act">
                  <Icon name="badge-check" className="size-5 shrink-0" />
                  {t('facts.verified')}
                </span>
              </>
            ),
          },
          { term: t('facts.fee'), value: <Money paise={doctor.feePaise} /> },
          { term: t('facts.languages'), value: spoken.join(', ') },
          { term: t('facts.qualifications'), value: doctor.qualifications.join(', ') },
          { term: t('facts.experience'), value: t('facts.years', { years: doctor.experienceYears }) },
          {
            term: t('facts.clinic'),
            value: (
              <>
                {clinicName}
                <span className="block text-muted">{[...new Set(place)].join(', ')}</span>
              </>
            ),
          },
        ]}
      />
      {bio !== '' && (
        <div className="mt-5">
          <h2 className="text-body text-muted">{t('about')}</h2>
          <p className="max-w-text whitespace-pre-line">{bio}</p>
        </div>
      )}
    </>
  );
}
