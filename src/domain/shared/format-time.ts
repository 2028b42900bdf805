import type { Locale } from './primitives';
import { daysBetween, localDateOf, wallClockOf } from './time';

export type DayWord = 'yesterday' | 'today' | 'tomorrow' | 'weekday' | 'date';
export type DayPart = 'night' | 'early-morning' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** The parts from which every screen, SMS, PDF and calendar file says a time. No sentence is made here. */
export type TimeParts = {
  /** The time nobody can misread: `4:15 pm`, `शाम 4:15`, `ਸ਼ਾਮੀਂ 4:15`. Hindi and Punjabi carry the part of the day in the word. */
  exact: string;
  /** The clock face alone, `4:15`, to stand beside a word for the part of the day. */
  clock: string;
  /** `16:15`, for machines and for tables. */
  clock24: string;
  dayPart: DayPart;
  /** `weekday` when it is two to six days ahead, so that the day's name alone is clear. */
  day: DayWord;
  /** Dates from today in the zone: -1 is yesterday, 1 tomorrow. */
  daysAway: number;
  /** `Saturday` */
  weekdayText: string;
  /** `21 November`, with the year when it is not this year's. */
  dateText: string;
  /** `Saturday, 21 November 2026` */
  fullDateText: string;
  /** `2026-11-21` in the zone. */
  on: string;
};

/** People in India write Hindi and Punjabi with Latin digits on phones, so numbers look alike in all three languages. */
const TAGS: Record<Locale, string> = { en: 'en-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn', pa: 'pa-IN-u-nu-latn' };

const CLOCK = { hour: 'numeric', minute: '2-digit', hour12: true } as const;
const SHAPES = {
  clock: CLOCK,
  spokenClock: { ...CLOCK, dayPeriod: 'short' },
  weekday: { weekday: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  dayMonthYear: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const FORMATTERS_REMEMBERED_MAX = 500;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does. */
function formatterFor(shape: keyof typeof SHAPES, locale: Locale, zone: string): Intl.DateTimeFormat {
  const key = `${shape} ${locale} ${zone}`;
  const found = formatters.get(key);
  if (found !== undefined) return found;
  if (formatters.size >= FORMATTERS_REMEMBERED_MAX) formatters.clear();
  const made = new Intl.DateTimeFormat(TAGS[locale], { ...SHAPES[shape], timeZone: zone });
  formatters.set(key, made);
  return made;
}

/**
 * How to say `at` (ISO instant) to somebody whose clock hangs in `zone`, seen from `now`. "Today" is today there, wherever
 * the server stands. Throws a RangeError on an unknown zone.
 */
export function timeParts(question: { at: string; zone: string; locale: Locale; now: string }): TimeParts {
  const { at, zone, locale, now } = question;
  const { on, minutes } = wallClockOf(at, zone);
  const today = localDateOf(now, zone);
  const daysAway = daysBetween(today, on);
  const print = (shape: keyof typeof SHAPES) => plainSpaces(formatterFor(shape, locale, zone).format(new Date(at)));
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  return {
    exact: print(locale === 'en' ? 'clock' : 'spokenClock'),
    clock: clockFace(minutes),
    clock24: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
    dayPart: dayPartOf(minutes),
    day: dayWordOf(daysAway),
    daysAway,
    weekdayText: print('weekday'),
    dateText: isThisYear ? dayMonthOf(formatterFor('dayMonth', locale, zone), at) : print('dayMonthYear'),
    fullDateText: print('full'),
    on,
  };
}

/** A calendar date in words, `21 November 2026`; dates have no zone, so none is asked for. */
export function dateInWords(on: string, locale: Locale): string {
  return plainSpaces(formatterFor('dayMonthYear', locale, 'UTC').format(new Date(`${on}T00:00:00.000Z`)));
}

/** The part of the day people name, from minutes since midnight. */
export function dayPartOf(minutes: number): DayPart {
  const hour = Math.floor(minutes / 60);
  if (hour < 4 || hour >= 21) return 'night';
  if (hour < 6) return 'early-morning';
  if (hour < 12) return 'morning';
  if (hour < 13) return 'noon';
  if (hour < 17) return 'afternoon';
  return 'evening';
}

/** Day before month: Intl has it the other way round in Punjabi, where nobody says it so, unless the year stands beside it. */
function dayMonthOf(formatter: Intl.DateTimeFormat, at: string): string {
  const parts = new Map(formatter.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts.get('day') ?? ''} ${parts.get('month') ?? ''}`;
}

function dayWordOf(daysAway: number): DayWord {
  if (daysAway === -1) return 'yesterday';
  if (daysAway === 0) return 'today';
  if (daysAway === 1) return 'tomorrow';
  return daysAway > 1 && daysAway < 7 ? 'weekday' : 'date';
}

function clockFace(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 12 || 12)}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Intl puts narrow no-break spaces before "pm", which old phones draw as boxes. */
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u00a0]/g, ' ');
}
