import { toLatinDigits } from '@/domain/shared/digits';

/** What a spreadsheet would calculate instead of showing (OWASP, CSV injection); the wide forms are typed on Asian keyboards. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const EXCEL_TEXT = /^="([^"]*)"$/;

/** Whether a spreadsheet would calculate a cell. */
export function isFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** What nearly every cell is: words of Latin letters and figures, one space apart. Read as it stands. */
const PLAIN_CELL = /^[A-Za-z0-9](?: ?[A-Za-z0-9.,()%/&-])*$/;

export function isPlainCell(text: string): boolean {
  return PLAIN_CELL.test(text);
}

/** The text of a cell: Excel's way to keep leading zeroes (`="007"`) is undone, and what would begin a formula is taken off. */
export function cellText(cell: string): string {
  if (isPlainCell(cell)) return cell;
  let text = cell.trim();
  text = EXCEL_TEXT.exec(text)?.[1] ?? text;
  if (text.startsWith("'") && isFormula(text.slice(1))) text = text.slice(1);
  while (isFormula(text)) text = text.slice(1).trimStart();
  return text.replace(/\s+/gu, ' ').trim();
}

/** A cell as it is written into a CSV file: quoted where needed, and a formula made text by an apostrophe. */
export function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file that Excel opens as UTF-8, with the line ends of RFC 4180. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Thousands apart in the Indian and the Western manner; `12,50` is neither and could be a decimal, so it is no number. */
const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})(?:\.\d+)?(?:e\+?\d{1,2})?$/i;

/** What nearly every number is, in at most nine figures. */
const PLAIN_NUMBER = /^\d{1,9}(?:\.\d{1,4})?$/;

/** A number as people and spreadsheets write it (`1,200.50`, `1,20,000`, `₹ 45/-`), or null. */
export function cellNumber(cell: string): number | null {
  if (PLAIN_NUMBER.test(cell)) return Number(cell);
  const text = toLatinDigits(cell.normalize('NFKC'))
    .replace(/\s/gu, '')
    .replace(/^(?:₹|rs\.?|inr|रु\.?|ਰੁ\.?)/iu, '')
    .replace(/\/-$/, '');
  const isNegative = text.startsWith('-');
  const digits = isNegative ? text.slice(1) : text;
  if (!NUMBER.test(digits)) return null;
  const value = Number(digits.replaceAll(',', ''));
  return isNegative ? -value : value;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 86_400_000;
/** Excel counts days from here, its belief in a 29 February 1900 included. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
/** 1954 to 2118: outside of these a number is no date of a medicine. */
const EXCEL_DAYS = { min: 20_000, max: 80_000 };

/**
 * A date as `YYYY-MM-DD`, or null. Day before month, as in India; a month alone, as on strips (`06/27`), is its last day; a plain
 * number is Excel's count of days. The month before the day is refused: `05/13/2027` shows that the other dates would be misread.
 */
export function cellDate(cell: string): string | null {
  const text = toLatinDigits(cell.normalize('NFKC')).trim().toLowerCase();
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return excelDate(Math.floor(Number(text)));
  const parts = text
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '')
    .split(/[\s./-]+/)
    .filter(Boolean);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 3 && /^\d{4}$/.test(first)) return dateOf(first, second, third);
  if (parts.length === 3) return dateOf(third, second, first);
  if (parts.length !== 2) return null;
  return /^\d{4}$/.test(first) ? endOfMonth(first, second) : endOfMonth(second, first);
}

function excelDate(days: number): string | null {
  if (days < EXCEL_DAYS.min || days > EXCEL_DAYS.max) return null;
  return new Date(EXCEL_EPOCH_MS + days * DAY_MS).toISOString().slice(0, 10);
}

function dateOf(yearText: string, monthText: string, dayText: string): string | null {
  const year = yearOf(yearText);
  const month = monthOf(monthText);
  if (year === null || month === null || !/^\d{1,2}$/.test(dayText)) return null;
  const date = new Date(Date.UTC(year, month - 1, Number(dayText)));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function endOfMonth(yearText: string, monthText: string): string | null {
  const year = yearOf(yearText);
  const month = monthOf(monthText);
  return year === null || month === null ? null : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function yearOf(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  return /^\d{2}$/.test(text) ? 2000 + Number(text) : null;
}

function monthOf(text: string): number | null {
  const named = MONTHS.indexOf(text.slice(0, 3));
  const month = /^\d{1,2}$/.test(text) ? Number(text) : named + 1;
  return month >= 1 && month <= 12 ? month : null;
}
