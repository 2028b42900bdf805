import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/kit/button-look';
import { Icon } from '@/ui/kit/icon';

/**
 * Resubmits its search form with the device's position. `public/page.js` shows the button where geolocation is available, possibly
 * before React hydrates it.
 */
export function NearMe({ label }: { label: string }) {
  const t = useTranslations('doctors');
  return (
    <>
      <button type="button" hidden data-near-me={t('locating')} suppressHydrationWarning className={buttonLook('quiet')}>
        <Icon name="locate-fixed" className="size-5" />
        <span>{label}</span>
      </button>
      <p role="alert" className="basis-full text-danger empty:hidden" data-not-located={t('notLocated')} />
    </>
  );
}
