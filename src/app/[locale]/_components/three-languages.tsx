import { useTranslations } from 'next-intl';
import { PhulkariCloth } from '@/ui/kit/phulkari-cloth';
import { routing } from '@/i18n/routing';

const ORDER = [...routing.locales].reverse();

/** The same greeting in each language, each a link to that language. */
export function ThreeLanguages() {
  const t = useTranslations();
  return (
    <section aria-labelledby="languages" className="bg-cloth text-thread">
      <div className="relative h-8 overflow-hidden">
        <PhulkariCloth className="absolute inset-0" />
      </div>
      <div className="mx-auto max-w-page px-4 py-10 md:py-14">
        <h2 id="languages" className="text-head">
          {t('landing.languagesTitle')}
        </h2>
        <p className="mt-2 max-w-text">{t('landing.languagesText')}</p>
        <ul className="mt-6 grid gap-x-8 md:grid-cols-3">
          {ORDER.map((locale) => (
            <li key={locale} className="border-t border-thread/40">
              <a href={`/${locale}`} lang={locale} hrefLang={locale} className="block py-4 focus-visible:outline-thread">
                <span className="block text-title font-semibold">{t(`landing.greetings.${locale}`)}</span>
                <span className="mt-1 block underline underline-offset-4">{t(`shell.languages.${locale}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
