import { getTranslations } from 'next-intl/server';
import { routing } from '@/i18n/routing';

/** For paths outside every locale (a mistyped file name): the not-found page in all three languages. */
export default async function GlobalNotFoundPage() {
  const texts = await Promise.all(
    [...routing.locales].reverse().map(async (locale) => ({
      locale,
      t: await getTranslations({ locale, namespace: 'errors.notFound' }),
    })),
  );
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-page divide-y divide-line px-4 py-8">
          {texts.map(({ locale, t }) => (
            <section key={locale} lang={locale} className="grid justify-items-start gap-2 py-6">
              <h1 className="text-title">{t('title')}</h1>
              <p className="text-muted">{t('text')}</p>
              <a href={`/${locale}`} className="inline-flex min-h-12 items-center font-semibold text-act underline">
                {t('home')}
              </a>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
