'use client';

import texts from '@/i18n/global-error.json';
import './globals.css';

const LANGUAGES = ['pa', 'hi', 'en'] as const;

/** When even the layout failed the reader's language is unknown, so all three are shown. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{texts.en.title}</title>
        <main className="mx-auto max-w-page divide-y divide-line px-4 py-8">
          {LANGUAGES.map((locale) => (
            <section key={locale} lang={locale} className="grid justify-items-start gap-2 py-6">
              <h1 className="text-title">{texts[locale].title}</h1>
              <p className="text-muted">{texts[locale].text}</p>
              <p className="flex flex-wrap gap-x-6">
                <button type="button" onClick={retry} className="min-h-12 font-semibold text-act underline">
                  {texts[locale].retry}
                </button>
                <a href={`/${locale}`} className="inline-flex min-h-12 items-center font-semibold text-act underline">
                  {texts[locale].home}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
