import type { MyProfile, SentProfile } from '@/domain/people/api';
import { useLocale, useTranslations } from 'next-intl';
import { LANGUAGES } from '@/domain/people/person';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import { PlaceFields } from '@/ui/people/place-fields';
import { useSavedField } from './use-saved-field';

type Props = { profile: Extract<MyProfile, { role: 'caregiver' }>; formErrors: FormErrors | null };

/** A caregiver's profile. */
export function CaregiverProfileForm({ profile, formErrors }: Props) {
  const t = useTranslations('profile');
  const locale = useLocale();
  const fields = formFields<SentProfile<'caregiver'>>(formErrors);
  const own = useSavedField(fields);
  return (
    <form method="post" action="/api/profile/me">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/profile?saved=1', locale)} />
      <input {...fields.hidden('version', profile.version)} />
      <Section title={t('you')}>
        <div className="grid max-w-text gap-5">
          <Field {...own('name', profile.name)} label={t('name')} required maxLength={120} autoComplete="name" />
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
      <Section title={t('address')}>
        <PlaceFields fields={fields.group('address')} known={profile.address} optional />
      </Section>
      <div className="mt-6 border-t border-line pt-6">
        <Choice
          kind="many"
          {...fields.choices('languages', profile.languages)}
          legend={t('languages')}
          layout="grid"
          options={LANGUAGES.map(({ id, names }) => ({ value: id, label: names[locale] }))}
        />
      </div>
      <ActionBar>
        <Button>{t('save')}</Button>
      </ActionBar>
    </form>
  );
}
