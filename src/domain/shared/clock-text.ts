import type { Locale } from './primitives';

/** The clinic's default zone, used where no doctor's own availability defines one. */
export const CLINIC_TIME_ZONE = 'Asia/Kolkata';

/**
 * The BCP 47 tag given to `Intl` for each language: Indian grouping and date order, and Western digits in all three, because that is what keypads, price tags and medicine strips in Punjab show.
 */
export const INTL_LOCALE: Readonly<Record<Locale, string>> = { en: 'en-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn', pa: 'pa-IN-u-nu-latn' };

const SHAPES = {
  clock24: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayDayMonth: { weekday: 'long', day: 'numeric', month: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  dayMonthShort: { day: 'numeric', month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  dayMonthYear: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const FORMATTERS_CACHED_MAX = 500;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Cached, because constructing a formatter costs a hundred times what using one does. Throws a RangeError on an unknown zone. */
export function formatterFor(shape: keyof typeof SHAPES, locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${shape} ${locale} ${zone}`;
  const found = formatters.get(key);
  if (found !== undefined) return found;
  if (formatters.size >= FORMATTERS_CACHED_MAX) formatters.clear();
  const made = new Intl.DateTimeFormat(INTL_LOCALE[locale], { ...SHAPES[shape], timeZone: zone });
  formatters.set(key, made);
  return made;
}

export type DayPart = 'night' | 'early-morning' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** The part of the day in everyday speech, from minutes since midnight: one rule for all languages. */
export function dayPartOf(minutes: number): DayPart {
  const hour = Math.floor(minutes / 60);
  if (hour < 4 || hour >= 21) return 'night';
  if (hour < 6) return 'early-morning';
  if (hour < 12) return 'morning';
  if (hour < 13) return 'noon';
  if (hour < 17) return 'afternoon';
  return 'evening';
}

/** What is said before a time. English says am and pm after it; Intl's own words turn at other hours than {@link dayPartOf}. */
const WORDS_BEFORE: Record<Exclude<Locale, 'en'>, Record<DayPart, string>> = {
  hi: { night: 'रात', 'early-morning': 'सुबह-सवेरे', morning: 'सुबह', noon: 'दोपहर', afternoon: 'दोपहर बाद', evening: 'शाम' },
  pa: { night: 'ਰਾਤ', 'early-morning': 'ਤੜਕੇ', morning: 'ਸਵੇਰੇ', noon: 'ਦੁਪਹਿਰੇ', afternoon: 'ਦੁਪਹਿਰ ਬਾਅਦ', evening: 'ਸ਼ਾਮੀਂ' },
};

/** The time on the face of a clock, `4:15`, from minutes since midnight. */
export function clockFace(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 12 || 12)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A wall-clock time in words, from minutes since midnight: `4:15 pm`, `दोपहर बाद 4:15`, `ਦੁਪਹਿਰ ਬਾਅਦ 4:15`. */
export function wallClockText(minutes: number, locale: Locale): string {
  if (locale === 'en') return `${clockFace(minutes)} ${minutes % 1440 < 720 ? 'am' : 'pm'}`;
  return `${WORDS_BEFORE[locale][dayPartOf(minutes % 1440)]} ${clockFace(minutes)}`;
}

/** Minutes since midnight of a `ClockTime`, `16:15`; 24:00 is 1440. */
export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/**
 * The time of day of an ISO instant as {@link wallClockText}. It needs no calendar library, so the browser can use it. Throws a
 * RangeError on an unknown zone.
 */
export function clockText(at: string, locale: Locale, zone: string = CLINIC_TIME_ZONE): string {
  return wallClockText(clockMinutes(formatterFor('clock24', 'en', zone).format(new Date(at))), locale);
}

/** Intl puts narrow no-break spaces before "pm", which old phones draw as boxes. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u00a0]/g, ' ');
}
