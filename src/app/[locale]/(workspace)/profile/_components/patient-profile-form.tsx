import type { OwnProfile } from '@/domain/people/api';
import { useLocale, useTranslations } from 'next-intl';
import { BLOOD_GROUPS, SEXES } from '@/domain/people/person';
import { localePath } from '@/i18n/locale-path';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { PlaceFields } from '@/ui/people/place-fields';
import { AbhaFields } from './abha-fields';
import { SeveralFields } from './several-fields';
import { useOwnField } from './use-own-field';

type Props = {
  profile: OwnProfile<'patient'>;
  back: FormErrors | null;
  /** Nobody is born after today. */
  today: string;
};

/** What a patient tells of themselves; only the name is needed. */
export function PatientProfileForm({ profile, back, today }: Props) {
  const t = useTranslations('profile');
  const own = useOwnField(back);
  const { version, emergencyContact: contact } = profile;
  return (
    <form method="post" action="/api/profile/me">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/profile?saved=1', useLocale())} />
      <input type="hidden" name="version" value={version} />
      <Section title={t('you')}>
        <div className="grid max-w-text gap-5">
          <Field {...own('name', profile.name)} label={t('name')} required maxLength={120} autoComplete="name" />
          <Field
            {...own('bornOn', profile.bornOn)}
            type="date"
            label={t('bornOn')}
            optional
            min="1900-01-01"
            max={today}
            autoComplete="bday"
          />
          <Choice
            name="sex"
            legend={t('sex')}
            layout="grid"
            chosen={[fieldValue(back, 'sex', profile.sex)]}
            errorCode={errorAt(back, 'sex')}
            options={SEXES.map((sex) => ({ value: sex, label: t(`sexes.${sex}`) }))}
          />
          <Field
            {...own('contactPhone', profile.contactPhone, t('phoneHint'))}
            type="tel"
            label={t('contactPhone')}
            optional
            maxLength={40}
            autoComplete="tel"
          />
        </div>
      </Section>
      <Section title={t('health')}>
        <div className="grid max-w-text gap-6">
          <Select
            {...own('bloodGroup', profile.bloodGroup)}
            label={t('bloodGroup')}
            optional
            emptyLabel={t('notSaid')}
            options={BLOOD_GROUPS.map((group) => ({ value: group, label: group }))}
          />
          <SeveralFields name="allergies" known={profile.allergies} back={back} />
          <SeveralFields name="conditions" known={profile.conditions} back={back} />
        </div>
      </Section>
      <Section title={t('address')}>
        <PlaceFields name="address" known={profile.address} back={back} optional />
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
        <AbhaFields profile={profile} back={back} />
      </Section>
      <ActionBar>
        <Button>{t('save')}</Button>
      </ActionBar>
    </form>
  );
}
