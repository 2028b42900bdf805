import type { OwnProfile } from '@/domain/people/api';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import { PlaceFields } from '@/ui/people/place-fields';
import { PositionFields } from '@/ui/people/position-fields';
import { DoctorStanding } from './doctor-standing';
import { DoctorWorkFields } from './doctor-work-fields';
import { RegistrationFields } from './registration-fields';

type Props = { profile: OwnProfile<'doctor'>; back: FormErrors | null };

/** What a doctor says of themselves: what is checked first, then what patients choose by. */
export function DoctorProfileForm({ profile, back }: Props) {
  const t = useTranslations('doctor');
  return (
    <>
      <DoctorStanding verification={profile.verification} note={profile.verificationNote} />
      <form method="post" action="/api/profile/me" className="mt-6">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath('/profile?saved=1', useLocale())} />
        <input type="hidden" name="version" value={profile.version} />
        <Section title={t('partRegistration')} lead={t('profileLead')}>
          <RegistrationFields profile={profile} back={back} />
        </Section>
        <Section title={t('partWork')}>
          <DoctorWorkFields profile={profile} back={back} />
        </Section>
        <Section title={t('partClinic')}>
          <div className="grid max-w-text gap-5">
            <Field
              name="clinicName"
              label={t('clinicName')}
              defaultValue={fieldValue(back, 'clinicName', profile.clinicName)}
              errorCode={errorAt(back, 'clinicName')}
              required
              maxLength={120}
              autoComplete="organization"
            />
            <PlaceFields name="clinicAddress" known={profile.clinicAddress} back={back} />
            <PositionFields name="position" known={profile.position} back={back} />
            <Field
              name="contactPhone"
              type="tel"
              label={t('contactPhone')}
              hint={t('contactPhoneHint')}
              optional
              defaultValue={fieldValue(back, 'contactPhone', profile.contactPhone)}
              errorCode={errorAt(back, 'contactPhone')}
              maxLength={40}
              autoComplete="tel"
            />
          </div>
        </Section>
        <ActionBar>
          <Button>{t('save')}</Button>
        </ActionBar>
      </form>
    </>
  );
}
