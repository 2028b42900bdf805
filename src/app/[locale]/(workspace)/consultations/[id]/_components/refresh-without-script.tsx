import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/kit/button-look';
import { Notice } from '@/ui/kit/notice';

const REFRESH_SECONDS = 20;

/** Without JavaScript the page reloads itself periodically, so that the queue position stays current. */
export function RefreshWithoutScript({ here }: { here: string }) {
  const t = useTranslations('consultation.page');
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${REFRESH_SECONDS};url=${here}`} />
      <Notice
        action={
          <a href={here} className={buttonLook('quiet')}>
            {t('refresh')}
          </a>
        }
      >
        {t('noScript')}
      </Notice>
    </noscript>
  );
}
