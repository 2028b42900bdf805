import type { Locale as AppLocale } from '@/domain/shared/primitives';
import type { Messages as AppMessages } from './messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: AppMessages;
  }
}
