import { useTranslations } from 'next-intl';
import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { MEDICAL_COUNCILS } from '@/domain/people/medical-council';
import type { FormFieldsOf } from '@/ui/form-fields';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';

const COUNCILS = MEDICAL_COUNCILS.map(({ id, name }) => ({ value: id, label: name }));

/** What an admin checks: the name, the number and the council that gave it. */
export function RegistrationFields({ profile, fields }: { profile: OwnProfile<'doctor'>; fields: FormFieldsOf<SentProfile<'doctor'>> }) {
  const t = useTranslations('doctor');
  return (
    <div className="grid max-w-text gap-5">
      <Field {...fields.field('name', profile.name)} label={t('name')} required maxLength={120} autoComplete="name" />
      <Field
        {...fields.field('registrationNumber', profile.registrationNumber)}
        label={t('registrationNumber')}
        hint={t('registrationHint')}
        required
        maxLength={40}
      />
      <Select
        {...fields.field('council', profile.council)}
        label={t('council')}
        emptyLabel={t('chooseCouncil')}
        options={COUNCILS}
        required
      />
    </div>
  );
}
