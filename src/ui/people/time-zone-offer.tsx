import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { isOffered, OFFERED_ZONES } from './time-zones';

type Props = {
  /** The zone of the person's calendar. */
  timeZone: string;
  isPutOff: boolean;
};

/** Asks whether this phone's zone shall count. `public/page.js` shows it only where the phone has another, and writes which. */
export function TimeZoneOffer({ timeZone, isPutOff }: Props) {
  const t = useTranslations('profile.timeZone');
  const locale = useLocale();
  if (isPutOff) return null;
  return (
    <form
      method="post"
      action="/api/profile/me/time-zone"
      className="mb-6 max-w-text"
      data-zone-offer={timeZone}
      data-put-off-part
      hidden
      suppressHydrationWarning
    >
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/home', locale)} />
      <input type="hidden" name="timeZone" defaultValue={timeZone} data-browser-zone suppressHydrationWarning />
      <Notice
        title={t('offerTitle')}
        action={
          <>
            <Button kind="quiet">{t('use')}</Button>
            <Button type="button" kind="quiet" data-put-off="time-zone" hidden>
              {t('later')}
            </Button>
          </>
        }
      >
        {t('offerText', { zone: isOffered(timeZone) ? t(`zones.${OFFERED_ZONES[timeZone]}`) : timeZone })}
        <b data-zone-name suppressHydrationWarning />
      </Notice>
    </form>
  );
}
