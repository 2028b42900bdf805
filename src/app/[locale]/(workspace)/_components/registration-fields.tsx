import { useTranslations } from 'next-intl';
import type { OwnProfile } from '@/domain/people/api';
import { MEDICAL_COUNCILS } from '@/domain/people/medical-council';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';

const COUNCILS = MEDICAL_COUNCILS.map(({ id, name }) => ({ value: id, label: name }));

/** What an admin checks: the name, the number and the council that gave it. */
export function RegistrationFields({ profile, back }: { profile: OwnProfile<'doctor'>; back: FormErrors | null }) {
  const t = useTranslations('doctor');
  return (
    <div className="grid max-w-text gap-5">
      <Field
        name="name"
        label={t('name')}
        defaultValue={fieldValue(back, 'name', profile.name)}
        errorCode={errorAt(back, 'name')}
        required
        maxLength={120}
        autoComplete="name"
      />
      <Field
        name="registrationNumber"
        label={t('registrationNumber')}
        hint={t('registrationHint')}
        defaultValue={fieldValue(back, 'registrationNumber', profile.registrationNumber)}
        errorCode={errorAt(back, 'registrationNumber')}
        required
        maxLength={40}
      />
      <Select
        name="council"
        label={t('council')}
        emptyLabel={t('chooseCouncil')}
        options={COUNCILS}
        defaultValue={fieldValue(back, 'council', profile.council)}
        errorCode={errorAt(back, 'council')}
        required
      />
    </div>
  );
}
