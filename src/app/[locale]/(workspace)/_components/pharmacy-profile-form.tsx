import type { OwnProfile, SentProfile } from '@/domain/people/api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors, type FormFieldsOf } from '@/ui/form-fields';
import { WeekHours } from '@/ui/scheduling/week-hours';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import type { MapFacts } from '@/ui/people/map-picker';
import { PlaceFields } from '@/ui/people/place-fields';
import { PositionFields } from '@/ui/people/position-fields';

type Shop = Omit<OwnProfile<'pharmacy'>, 'role' | 'id'>;
type Props = {
  profile: Shop;
  formErrors: FormErrors | null;
  map: MapFacts | null;
  /** Where it is saved, the pharmacy's own profile when absent; `then` is the page shown afterwards, `key` the idempotency key. */
  to?: { action: string; method: 'POST' | 'PUT'; then: string; key?: string };
};

const OWN_PROFILE: NonNullable<Props['to']> = { action: '/api/profile/me', method: 'PUT', then: '/profile?saved=1' };

/** What a medicine shop says of itself: licence, place and hours. */
export function PharmacyProfileForm({ profile, formErrors, map, to = OWN_PROFILE }: Props) {
  const t = useTranslations('pharmacy');
  const fields = formFields<SentProfile<'pharmacy'>>(formErrors);
  return (
    <form method="post" action={to.action}>
      <input type="hidden" name="_method" value={to.method} />
      <input type="hidden" name="_then" value={localePath(to.then, useLocale())} />
      {to.key !== undefined && <input type="hidden" name="_key" value={to.key} />}
      <input {...fields.hidden('version', profile.version)} />
      <input {...fields.hidden('openingHours.timeZone', profile.openingHours?.timeZone ?? CLINIC_TIME_ZONE)} />
      <Section title={to === OWN_PROFILE ? t('title') : t('facts')} lead={to === OWN_PROFILE ? t('profileLead') : undefined}>
        <ShopFields profile={profile} fields={fields} />
      </Section>
      <Section title={t('address')}>
        <div className="grid max-w-text gap-6">
          <PlaceFields fields={fields.group('address')} known={profile.address} />
          <PositionFields
            fields={fields.group('position')}
            pinCodeName={fields.name('address.pinCode')}
            known={profile.position}
            map={map}
          />
        </div>
      </Section>
      <Section title={t('hoursTitle')} lead={t('hoursLead')}>
        <WeekHours rows={fields.rows('openingHours.weekly')} known={profile.openingHours?.weekly ?? []} />
      </Section>
      <ActionBar>
        <Button>{t('save')}</Button>
      </ActionBar>
    </form>
  );
}

type ShopProps = { profile: Shop; fields: FormFieldsOf<SentProfile<'pharmacy'>> };

function ShopFields({ profile, fields }: ShopProps) {
  const t = useTranslations('pharmacy');
  const field = (name: 'name' | 'licenceNumber' | 'phone') => ({
    ...fields.field(name, profile[name]),
    label: t(name),
    required: true,
  });
  return (
    <div className="grid max-w-text gap-5">
      <Field {...field('name')} maxLength={120} autoComplete="organization" />
      <Field {...field('licenceNumber')} hint={t('licenceHint')} maxLength={60} />
      <Field {...field('phone')} type="tel" hint={t('phoneHint')} maxLength={40} autoComplete="tel" />
    </div>
  );
}
