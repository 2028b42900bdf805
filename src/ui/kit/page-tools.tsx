import { useTranslations } from 'next-intl';
import { buttonLook } from './button-look';
import { Icon } from './icon';

/**
 * Reads the element of this id aloud, and prints the page. `public/page.js` shows each button where the browser can do it, possibly
 * before React hydrates it.
 */
export function PageTools({ readId }: { readId: string }) {
  const t = useTranslations('tools');
  return (
    <>
      <button type="button" hidden data-read-aloud={readId} suppressHydrationWarning className={buttonLook('quiet')}>
        <Icon name="volume-2" className="size-5 shrink-0" />
        <span>{t('readAloud')}</span>
      </button>
      <button type="button" hidden data-print="" suppressHydrationWarning className={buttonLook('quiet')}>
        <Icon name="file-text" className="size-5 shrink-0" />
        <span>{t('print')}</span>
      </button>
    </>
  );
}
