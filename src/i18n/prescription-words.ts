import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/domain/shared/primitives';
import en from './messages/en/prescriptions.json';
import hi from './messages/hi/prescriptions.json';
import pa from './messages/pa/prescriptions.json';

const MESSAGES = { en, hi, pa } as const;

/** The words of a prescription for what is no page, like its PDF. */
export function prescriptionWords(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: 'prescriptions' });
}
