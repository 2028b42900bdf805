import { useLocale, useTranslations } from 'next-intl';
import { use } from 'react';
import { routing } from '@/i18n/routing';
import { pageAddress } from './page-address';

const ORDER = [...routing.locales].reverse();

/** The current page in each language, each name in its own script. `public/page.js` stores the choice on the device. */
export function LanguageSwitcher() {
  const t = useTranslations('shell');
  const current = useLocale();
  const { path, query } = use(pageAddress());
  const rest = path.split('/').slice(2).join('/');
  return (
    <nav aria-label={t('language')}>
      <ul className="flex">
        {ORDER.map((locale) => (
          <li key={locale}>
            <a
              href={`/${locale}${rest === '' ? '' : `/${rest}`}${query}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="grid min-h-12 min-w-12 place-items-center px-2.5 text-muted no-underline aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:underline aria-[current=true]:decoration-act aria-[current=true]:decoration-3 aria-[current=true]:underline-offset-8"
            >
              <span className="sr-only md:not-sr-only">{t(`languages.${locale}`)}</span>
              <span aria-hidden className="md:hidden">
                {t(`languagesShort.${locale}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
