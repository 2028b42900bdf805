import { useTranslations } from 'next-intl';

export const MAIN_ID = 'main';

/** Skips the navigation for keyboard users. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-act focus:px-5 focus:py-3 focus:font-semibold focus:text-on-act"
    >
      {t('skip')}
    </a>
  );
}
