import { clockFace, dayPartOf, formatterFor, plainSpaces, wallClockText, type DayPart } from './clock-text';
import type { Locale } from './primitives';
import { daysBetween, localDateOf, wallClockOf } from './time';

type DayWord = 'yesterday' | 'today' | 'tomorrow' | 'weekday' | 'date';

/** The parts from which every screen, SMS, PDF and calendar file renders a time. No sentence is made here. */
export type TimeParts = {
  /** The unambiguous time: `4:15 pm`, `दोपहर बाद 4:15`, `ਦੁਪਹਿਰ ਬਾਅਦ 4:15`. Hindi and Punjabi include the part of the day. */
  exact: string;
  /** The clock time alone, `4:15`, for use next to a word for the part of the day. */
  clock: string;
  /** `16:15`, for machines and for tables. */
  clock24: string;
  dayPart: DayPart;
  /** `weekday` when it is two to six days ahead, so that the weekday alone is unambiguous. */
  day: DayWord;
  /** Days from today in the zone: -1 is yesterday, 1 tomorrow. */
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

/**
 * How to render `at` (ISO instant) in `zone` as of `now`. "Today" is the zone's today, independent of the server's zone. Throws
 * a RangeError on an unknown zone.
 */
export function timeParts(question: { at: string; zone: string; locale: Locale; now: string }): TimeParts {
  const { at, zone, locale, now } = question;
  const { on, minutes } = wallClockOf(at, zone);
  const today = localDateOf(now, zone);
  const daysAway = daysBetween(today, on);
  const print = (shape: Parameters<typeof formatterFor>[0]) => plainSpaces(formatterFor(shape, locale, zone).format(new Date(at)));
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  return {
    exact: wallClockText(minutes, locale),
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

/** `Monday, 5 January, 9:45 am`, for where no screen can say it relative to today. The same question as {@link timeParts}. */
export function dateAndTimeInWords(question: Parameters<typeof timeParts>[0]): string {
  const { weekdayText, dateText, exact } = timeParts(question);
  return `${weekdayText}, ${dateText}, ${exact}`;
}

/** A calendar date in words, `21 November 2026`. Dates have no zone. */
export function dateInWords(on: string, locale: Locale): string {
  return plainSpaces(formatterFor('dayMonthYear', locale, 'UTC').format(new Date(`${on}T00:00:00.000Z`)));
}

/** A date as people remember it, `2015`, `June 2015` or `20 June 2015`, from `2015`, `2015-06` or `2015-06-20`. */
export function rememberedDateInWords(on: string, locale: Locale): string {
  if (on.length === 'YYYY-MM'.length)
    return plainSpaces(formatterFor('monthYear', locale, 'UTC').format(new Date(`${on}-01T00:00:00.000Z`)));
  return on.length === 'YYYY'.length ? on : dateInWords(on, locale);
}

/** Day before month: Intl has it the other way round in Punjabi, unlike usage, unless the year is included. */
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

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
