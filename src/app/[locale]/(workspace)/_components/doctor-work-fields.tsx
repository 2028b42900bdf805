import { useLocale, useTranslations } from 'next-intl';
import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { EXPERIENCE_YEARS_MAX } from '@/domain/people/doctor-profile';
import { LANGUAGES } from '@/domain/people/person';
import { SPECIALTIES } from '@/domain/people/specialty';
import type { FormFieldsOf } from '@/ui/form-fields';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { TextArea } from '@/ui/kit/text-area';
import { SpecialtyIcon } from '@/ui/people/specialty-icon';
import { QualificationFields } from './qualification-fields';

const PAISE_PER_RUPEE = 100;

type Props = { profile: OwnProfile<'doctor'>; fields: FormFieldsOf<SentProfile<'doctor'>> };

/** What patients choose a doctor by. */
export function DoctorWorkFields({ profile, fields }: Props) {
  const t = useTranslations('doctor');
  const locale = useLocale();
  return (
    <div className="grid gap-6">
      <Choice
        kind="many"
        {...fields.choices('specialties', profile.specialties)}
        layout="wide"
        legend={t('specialties')}
        hint={t('specialtiesHint')}
        options={SPECIALTIES.map(({ id, icon, names }) => ({
          value: id,
          label: names[locale],
          icon: <SpecialtyIcon icon={icon} className="size-6 text-act" />,
        }))}
      />
      <Choice
        kind="many"
        {...fields.choices('languages', profile.languages)}
        layout="grid"
        legend={t('languages')}
        options={LANGUAGES.map(({ id, names }) => ({ value: id, label: names[locale] }))}
      />
      <QualificationFields {...fields.choices('qualifications', profile.qualifications)} />
      <div className="grid max-w-text gap-5 sm:grid-cols-2">
        <Field
          {...fields.field('experienceYears', profile.experienceYears?.toString())}
          type="number"
          inputMode="numeric"
          min={0}
          max={EXPERIENCE_YEARS_MAX}
          label={t('years')}
          required
        />
        <FeeField profile={profile} fields={fields} />
      </div>
      <div className="max-w-text">
        <TextArea {...fields.field('bio', profile.bio)} label={t('bio')} hint={t('bioHint')} optional maxLength={2000} />
      </div>
    </div>
  );
}

function FeeField({ profile: { feePaise }, fields }: Props) {
  const t = useTranslations('doctor');
  return (
    <Field
      {...fields.field('feeRupees', feePaise === undefined ? '' : String(feePaise / PAISE_PER_RUPEE))}
      type="number"
      inputMode="decimal"
      min={0}
      step={1 / PAISE_PER_RUPEE}
      label={t('fee')}
      hint={t('feeHint')}
      errorCode={fields.errorOf('feeRupees') ?? fields.errorOf('feePaise')}
      required
    />
  );
}
