import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import type { MapFacts } from '@/ui/people/map-picker';
import { PlaceFields } from '@/ui/people/place-fields';
import { PositionFields } from '@/ui/people/position-fields';
import { DoctorStatus } from './doctor-status';
import { DoctorWorkFields } from './doctor-work-fields';
import { RegistrationFields } from './registration-fields';
import { TranslationFields } from './translation-fields';

type Props = { profile: OwnProfile<'doctor'>; formErrors: FormErrors | null; map: MapFacts | null };

/** What a doctor says of themselves: what is checked first, then what patients choose by. */
export function DoctorProfileForm({ profile, formErrors, map }: Props) {
  const t = useTranslations('doctor');
  const fields = formFields<SentProfile<'doctor'>>(formErrors);
  return (
    <>
      <DoctorStatus verification={profile.verification} note={profile.verificationNote} />
      <form method="post" action="/api/profile/me" className="mt-6">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath('/profile?saved=1', useLocale())} />
        <input {...fields.hidden('version', profile.version)} />
        <Section title={t('partRegistration')} lead={t('profileLead')}>
          <RegistrationFields profile={profile} fields={fields} />
        </Section>
        <Section title={t('partWork')}>
          <DoctorWorkFields profile={profile} fields={fields} />
        </Section>
        <Section title={t('partClinic')}>
          <div className="grid max-w-text gap-5">
            <Field
              {...fields.field('clinicName', profile.clinicName)}
              label={t('clinicName')}
              required
              maxLength={120}
              autoComplete="organization"
            />
            <PlaceFields fields={fields.group('clinicAddress')} known={profile.clinicAddress} />
            <PositionFields
              fields={fields.group('position')}
              pinCodeName={fields.name('clinicAddress.pinCode')}
              known={profile.position}
              map={map}
            />
            <Field
              {...fields.field('contactPhone', profile.contactPhone)}
              type="tel"
              label={t('contactPhone')}
              hint={t('contactPhoneHint')}
              optional
              maxLength={40}
              autoComplete="tel"
            />
          </div>
        </Section>
        <Section title={t('partTranslations')} lead={t('translationsLead')}>
          <TranslationFields profile={profile} fields={fields} />
        </Section>
        <ActionBar>
          <Button>{t('save')}</Button>
        </ActionBar>
      </form>
    </>
  );
}
