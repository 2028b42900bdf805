import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import type { Locale } from '@/domain/primitives';
import type messages from './messages/en.json';
import { routing } from './routing';

type Messages = typeof messages;

// One dynamic import a language: a request loads its own file and no other. That hi and pa have the keys of en is held by a test.
const MESSAGES: Record<Locale, () => Promise<{ default: unknown }>> = {
  en: () => import('./messages/en.json'),
  hi: () => import('./messages/hi.json'),
  pa: () => import('./messages/pa.json'),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  const file = await MESSAGES[locale]();
  return { locale, messages: file.default as Messages, timeZone: 'Asia/Kolkata' };
});
