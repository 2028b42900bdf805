import { useTranslations } from 'next-intl';
import { Icon } from '../kit/icon';

/** Shown while the device is offline, by `public/page.js`, possibly before React hydrates it. */
export function OfflineNotice() {
  const t = useTranslations('errors.offline');
  return (
    <div role="status">
      <p hidden data-offline suppressHydrationWarning className="flex items-center gap-3 bg-needs px-4 py-2.5 font-medium text-on-needs">
        <Icon name="wifi-off" className="size-5 shrink-0" />
        {t('now')}
      </p>
    </div>
  );
}
