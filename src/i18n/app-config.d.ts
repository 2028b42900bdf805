import type { Locale as AppLocale } from '@/domain/primitives';
import type en from './messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof en;
  }
}
