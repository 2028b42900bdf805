import { interpolate } from '@/ui/interpolate';
import type { Words } from './words';

/** Estimates are rounded to five minutes: more precision would be a promise. */
const STEP_MINUTES = 5;
const LONG_MINUTES = 90;

/** The estimated wait in words. */
export function waitWords(seconds: number, words: Words, locale: string): string {
  const minutes = Math.ceil(seconds / 60 / STEP_MINUTES) * STEP_MINUTES;
  if (minutes === 0) return words.waitNow;
  if (minutes === STEP_MINUTES) return words.waitSoon;
  if (minutes > LONG_MINUTES) return words.waitLong;
  return interpolate(words.waitAbout, { minutes: minutes.toLocaleString(locale) });
}

/** A queue position in words. */
export function placeWords(position: number, words: Words, locale: string): string {
  if (position <= 1) return words.placeNext;
  return interpolate(words.placeNumber, { n: position.toLocaleString(locale) });
}
