import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { loadMessages } from './messages';
import { routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: await loadMessages(locale), timeZone: CLINIC_TIME_ZONE };
});
