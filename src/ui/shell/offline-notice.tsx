import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { OfflineBanner } from '../kit/offline-banner';

/** The offline banner in the reader's language. */
export function OfflineNotice() {
  const t = useTranslations('errors.offline');
  return <OfflineBanner icon={<WifiOff aria-hidden className="size-5 shrink-0" />} text={t('now')} />;
}
