'use client';

import { usePathname, useSearchParams } from 'next/navigation';

type Language = { locale: string; name: string; short: string };

type Props = { label: string; languages: readonly Language[]; current: string };

const STORED_LOCALE = 'locale';

/** Stores the choice beyond the cookie's lifetime; without storage only that is lost. */
function remember(locale: string): void {
  try {
    localStorage.setItem(STORED_LOCALE, locale);
  } catch {
    return;
  }
}

/** The current page in each language, as plain links that work without JavaScript. */
export function LanguageLinks({ label, languages, current }: Props) {
  const path = usePathname().split('/').slice(2).join('/');
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label}>
      <ul className="flex">
        {languages.map(({ locale, name, short }) => (
          <li key={locale}>
            {/* A full load is required: the document's language and its messages change. */}
            <a
              href={`/${locale}${path === '' ? '' : `/${path}`}${query === '' ? '' : `?${query}`}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
              onClick={() => remember(locale)}
              className="grid min-h-12 min-w-12 place-items-center px-2.5 text-muted no-underline aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:underline aria-[current=true]:decoration-act aria-[current=true]:decoration-3 aria-[current=true]:underline-offset-8"
            >
              <span className="sr-only md:not-sr-only">{name}</span>
              <span aria-hidden className="md:hidden">
                {short}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
