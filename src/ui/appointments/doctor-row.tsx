import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { FoundDoctor } from '@/domain/people/api';
import { doctorTexts } from '@/domain/people/doctor-texts';
import { LANGUAGES } from '@/domain/people/person';
import { specialtyName } from '@/domain/people/specialty';
import { Avatar } from '@/ui/kit/avatar';
import { Money } from '@/ui/kit/money';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';
import { Icon } from '../kit/icon';

const METRES_PER_KM = 1000;

/** A doctor in a list: specialty, next slot, fee, languages, and the verified registration. */
export function DoctorRow({ doctor, href }: { doctor: FoundDoctor; href: string }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const format = useFormatter();
  const { portraitId, specialties, nextSlot, feePaise, languages, clinicAddress, distanceMetres, registrationNumber } = doctor;
  const { name, clinicName } = doctorTexts(doctor, locale);
  const spoken = LANGUAGES.filter((language) => languages.includes(language.id)).map(({ names }) => names[locale]);
  return (
    <Row
      href={href}
      title={name}
      start={<Avatar name={name} portraitId={portraitId} />}
      end={
        <span className="font-semibold">
          <Money paise={feePaise} />
        </span>
      }
    >
      <p className="text-ink">{specialties.map((specialty) => specialtyName(specialty, locale)).join(', ')}</p>
      <p className="mt-1 flex items-start gap-2 text-ink">
        <Icon name="clock" className="mt-1 size-5 shrink-0 text-act" />
        {nextSlot === null ? (
          t('noneFree')
        ) : (
          <span>
            <span className="sr-only">{t('nextFree')}: </span>
            <TimeText at={nextSlot.startsAt} />
          </span>
        )}
      </p>
      <p className="mt-1 flex items-start gap-2">
        <Icon name="map-pin" className="mt-1 size-5 shrink-0" />
        <span>
          {clinicName}, {clinicAddress.city}
          {distanceMetres !== undefined &&
            ` · ${t('distance', { km: format.number(distanceMetres / METRES_PER_KM, { maximumFractionDigits: distanceMetres < 10_000 ? 1 : 0 }) })}`}
        </span>
      </p>
      <p className="mt-1 text-small">{t('speaks', { languages: spoken.join(', ') })}</p>
      <p className="text-small">{t('registration', { number: registrationNumber })}</p>
    </Row>
  );
}
