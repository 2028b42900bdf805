import { useLocale, useTranslations } from 'next-intl';
import type { OwnProfile } from '@/domain/people/api';
import { EXPERIENCE_YEARS_MAX } from '@/domain/people/doctor-profile';
import { LANGUAGES } from '@/domain/people/person';
import { SPECIALTIES } from '@/domain/people/specialty';
import { fieldValues, errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { TextArea } from '@/ui/kit/text-area';
import { SpecialtyIcon } from '@/ui/people/specialty-icon';
import { QualificationFields } from './qualification-fields';

const PAISE_PER_RUPEE = 100;

type Props = { profile: OwnProfile<'doctor'>; back: FormErrors | null };

/** What patients choose a doctor by. */
export function DoctorWorkFields({ profile, back }: Props) {
  const t = useTranslations('doctor');
  const locale = useLocale();
  return (
    <div className="grid gap-6">
      <Choice
        kind="many"
        name="specialties"
        layout="wide"
        legend={t('specialties')}
        hint={t('specialtiesHint')}
        chosen={fieldValues(back, 'specialties', profile.specialties)}
        errorCode={errorAt(back, 'specialties')}
        options={SPECIALTIES.map(({ id, icon, names }) => ({
          value: id,
          label: names[locale],
          icon: <SpecialtyIcon icon={icon} className="size-6 text-act" />,
        }))}
      />
      <Choice
        kind="many"
        name="languages"
        layout="grid"
        legend={t('languages')}
        chosen={fieldValues(back, 'languages', profile.languages)}
        errorCode={errorAt(back, 'languages')}
        options={LANGUAGES.map(({ id, names }) => ({ value: id, label: names[locale] }))}
      />
      <QualificationFields known={profile.qualifications ?? []} back={back} />
      <div className="grid max-w-text gap-5 sm:grid-cols-2">
        <Field
          name="experienceYears"
          type="number"
          inputMode="numeric"
          min={0}
          max={EXPERIENCE_YEARS_MAX}
          label={t('years')}
          defaultValue={fieldValue(back, 'experienceYears', profile.experienceYears?.toString())}
          errorCode={errorAt(back, 'experienceYears')}
          required
        />
        <FeeField profile={profile} back={back} />
      </div>
      <div className="max-w-text">
        <TextArea
          name="bio"
          label={t('bio')}
          hint={t('bioHint')}
          optional
          maxLength={2000}
          defaultValue={fieldValue(back, 'bio', profile.bio)}
          errorCode={errorAt(back, 'bio')}
        />
      </div>
    </div>
  );
}

function FeeField({ profile: { feePaise }, back }: Props) {
  const t = useTranslations('doctor');
  return (
    <Field
      name="feeRupees"
      type="number"
      inputMode="numeric"
      min={0}
      step={1}
      label={t('fee')}
      hint={t('feeHint')}
      defaultValue={fieldValue(back, 'feeRupees', feePaise === undefined ? '' : String(Math.round(feePaise / PAISE_PER_RUPEE)))}
      errorCode={errorAt(back, 'feeRupees') ?? errorAt(back, 'feePaise')}
      required
    />
  );
}
