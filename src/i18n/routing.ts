import { defineRouting } from 'next-intl/routing';
import { LOCALES } from '@/domain/shared/primitives';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The locale is always in the URL, so a shared link opens in the language it was shared in. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: { name: 'NEXT_LOCALE', maxAge: YEAR_SECONDS, sameSite: 'lax', path: '/' },
});
