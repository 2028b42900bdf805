import { useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/kit/button-look';
import { Notice } from '@/ui/kit/notice';

const REFRESH_SECONDS = 20;

/** Without script the page asks again by itself, so that the place in the line is shown as it is. */
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
