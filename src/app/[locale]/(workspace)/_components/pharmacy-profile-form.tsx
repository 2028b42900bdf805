import type { OwnProfile } from '@/domain/people/api';
import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';
import { WeekHours } from '@/ui/scheduling/week-hours';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Section } from '@/ui/kit/section';
import { PlaceFields } from '@/ui/people/place-fields';
import { PositionFields } from '@/ui/people/position-fields';

type Props = { profile: OwnProfile<'pharmacy'>; back: FormErrors | null };

/** A shop's hours are on the clock of the country it stands in. */
const SHOP_ZONE = 'Asia/Kolkata';

/** What a medicine shop says of itself: licence, place and hours. */
export function PharmacyProfileForm({ profile, back }: Props) {
  const t = useTranslations('pharmacy');
  return (
    <form method="post" action="/api/profile/me">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/profile?saved=1', useLocale())} />
      <input type="hidden" name="version" value={profile.version} />
      <input type="hidden" name="openingHours.timeZone" value={profile.openingHours?.timeZone ?? SHOP_ZONE} />
      <Section title={t('title')} lead={t('profileLead')}>
        <ShopFields profile={profile} back={back} />
      </Section>
      <Section title={t('address')}>
        <div className="grid max-w-text gap-6">
          <PlaceFields name="address" known={profile.address} back={back} />
          <PositionFields name="position" known={profile.position} back={back} required />
        </div>
      </Section>
      <Section title={t('hoursTitle')} lead={t('hoursLead')}>
        <WeekHours name="openingHours.weekly" known={profile.openingHours?.weekly ?? []} back={back} />
      </Section>
      <ActionBar>
        <Button>{t('save')}</Button>
      </ActionBar>
    </form>
  );
}

function ShopFields({ profile, back }: Props) {
  const t = useTranslations('pharmacy');
  const field = (name: 'name' | 'licenceNumber' | 'phone') => ({
    name,
    label: t(name),
    defaultValue: fieldValue(back, name, profile[name]),
    errorCode: errorAt(back, name),
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
