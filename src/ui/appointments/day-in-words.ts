import type { Locale } from '@/domain/shared/primitives';
import { INTL_LOCALE } from '@/i18n/intl-locale';

/** A date with its weekday, as people say it: `Saturday, 21 November`. */
export function dayInWords(on: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(INTL_LOCALE[locale], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${on}T00:00:00.000Z`));
}
