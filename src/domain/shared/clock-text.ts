import type { Locale } from './primitives';

/** The clinic's default zone, used where no doctor's own availability defines one. */
export const CLINIC_TIME_ZONE = 'Asia/Kolkata';

/**
 * The BCP 47 tag given to `Intl` for each language: Indian grouping and date order, and Western digits in all three, because that is what keypads, price tags and medicine strips in Punjab show.
 */
export const INTL_LOCALE: Readonly<Record<Locale, string>> = { en: 'en-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn', pa: 'pa-IN-u-nu-latn' };

const CLOCK = { hour: 'numeric', minute: '2-digit', hour12: true } as const;
const SHAPES = {
  clock: CLOCK,
  spokenClock: { ...CLOCK, dayPeriod: 'short' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayDayMonth: { weekday: 'long', day: 'numeric', month: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  dayMonthShort: { day: 'numeric', month: 'short' },
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

/**
 * The time of day of an ISO instant: `4:15 pm`, `शाम 4:15`, `ਸ਼ਾਮੀਂ 4:15`; Hindi and Punjabi name the part of the day. It needs no
 * calendar library, so the browser can use it. Throws a RangeError on an unknown zone.
 */
export function clockText(at: string, locale: Locale, zone: string = CLINIC_TIME_ZONE): string {
  return plainSpaces(formatterFor(locale === 'en' ? 'clock' : 'spokenClock', locale, zone).format(new Date(at)));
}

/** Intl puts narrow no-break spaces before "pm", which old phones draw as boxes. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u00a0]/g, ' ');
}
