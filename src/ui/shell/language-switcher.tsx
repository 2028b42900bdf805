import { useLocale, useTranslations } from 'next-intl';
import { routing } from '@/i18n/routing';
import { LanguageLinks } from './language-links';

const ORDER = [...routing.locales].reverse();

/** The three languages, each in its own script. */
export function LanguageSwitcher() {
  const t = useTranslations('shell');
  const languages = ORDER.map((locale) => ({
    locale,
    name: t(`languages.${locale}`),
    short: t(`languagesShort.${locale}`),
  }));
  return <LanguageLinks label={t('language')} languages={languages} current={useLocale()} />;
}
