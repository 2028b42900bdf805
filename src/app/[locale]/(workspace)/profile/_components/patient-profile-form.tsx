import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BLOOD_GROUPS, SEXES } from '@/domain/people/person';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { PlaceFields } from '@/ui/people/place-fields';
import { AbhaFields } from './abha-fields';
import { SeveralFields } from './several-fields';
import { useSavedField } from './use-saved-field';

type Props = {
  profile: Omit<OwnProfile<'patient'>, 'timeZone'>;
  formErrors: FormErrors | null;
  /** Nobody is born after today. */
  today: string;
  /** For a child, whose parent fills it in: where the form goes, and what it asks of the parent. */
  child?: { method: 'POST' | 'PUT'; action: string; thenPath: string; formKey: string; ofParent?: ReactNode };
};

/** What a patient tells of themselves; only the name is needed, and of a child the date of birth. */
export function PatientProfileForm({ profile, formErrors, today, child }: Props) {
  const t = useTranslations('profile');
  const fields = formFields<SentProfile<'patient'>>(formErrors);
  const own = useSavedField(fields);
  const { version, emergencyContact: contact } = profile;
  const savedPath = localePath('/profile?saved=1', useLocale());
  return (
    <form method="post" action={child?.action ?? '/api/profile/me'}>
      <input type="hidden" name="_method" value={child?.method ?? 'PUT'} />
      <input type="hidden" name="_then" value={child?.thenPath ?? savedPath} />
      {child && <input type="hidden" name="_key" value={child.formKey} />}
      <input {...fields.hidden('version', version)} />
      {child?.ofParent}
      <Section title={t(child === undefined ? 'you' : 'child')}>
        <div className="grid max-w-text gap-5">
          <Field {...own('name', profile.name)} label={t('name')} required maxLength={120} autoComplete="name" />
          <Field
            {...own('bornOn', profile.bornOn)}
            type="date"
            label={t('bornOn')}
            optional={child === undefined}
            required={child !== undefined}
            min="1900-01-01"
            max={today}
            autoComplete="bday"
          />
          <Choice
            {...fields.choice('sex', profile.sex)}
            legend={t('sex')}
            layout="grid"
            options={SEXES.map((sex) => ({ value: sex, label: t(`sexes.${sex}`) }))}
          />
          <Field
            {...own('contactPhone', profile.contactPhone, t('phoneHint'))}
            type="tel"
            label={t(child === undefined ? 'contactPhone' : 'childPhone')}
            optional
            maxLength={40}
            autoComplete="tel"
          />
        </div>
      </Section>
      <Section title={t(child === undefined ? 'health' : 'childHealth')}>
        <div className="grid max-w-text gap-6">
          <Select
            {...own('bloodGroup', profile.bloodGroup)}
            label={t('bloodGroup')}
            optional
            emptyLabel={t('notSaid')}
            options={BLOOD_GROUPS.map((group) => ({ value: group, label: group }))}
          />
          <SeveralFields name="allergies" known={profile.allergies} fields={fields} />
          <SeveralFields name="conditions" known={profile.conditions} fields={fields} />
        </div>
      </Section>
      <Section title={t(child === undefined ? 'address' : 'childAddress')}>
        <PlaceFields fields={fields.group('address')} known={profile.address} optional />
      </Section>
      <Section title={t('emergency')} lead={t('emergencyLead')}>
        <div className="grid max-w-text gap-5">
          <Field {...own('emergencyContact.name', contact?.name)} label={t('emergencyName')} optional maxLength={120} />
          <Field {...own('emergencyContact.relation', contact?.relation)} label={t('emergencyRelation')} optional maxLength={60} />
          <Field
            {...own('emergencyContact.phone', contact?.phone, t('phoneHint'))}
            type="tel"
            label={t('emergencyPhone')}
            optional
            maxLength={40}
          />
        </div>
      </Section>
      <Section title={t('abha')} lead={t('abhaLead')}>
        <AbhaFields profile={profile} fields={fields} />
      </Section>
      <ActionBar>
        <Button>{t('save')}</Button>
      </ActionBar>
    </form>
  );
}
