import type { Locale } from '@/domain/shared/primitives';

/**
 * The BCP 47 tag given to `Intl` for each language: Indian grouping and date order, and Western digits in all three, because
 * that is what keypads, price tags and medicine strips in Punjab show.
 */
export const INTL_LOCALE: Readonly<Record<Locale, string>> = {
  en: 'en-IN-u-nu-latn',
  hi: 'hi-IN-u-nu-latn',
  pa: 'pa-IN-u-nu-latn',
};
