import Papa from 'papaparse';
import { findHeader, mapColumns } from './stock-columns';

/** One record of a file. `isCut` when a quote was opened and never closed: what follows on the line is what there is of it. */
export type TableRow = { cells: string[]; isCut: boolean };

/** What a CSV file separates its cells with. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS_A_BATCH = 500;
/** A record is no longer than this; a quote that is open for longer was never closed. */
const RECORD_CHARACTERS_MAX = 32_768;
/** A file with more lines of broken quotes than this is damaged, and reading on would only cost time. */
const CUT_ROWS_MAX = 200;

/**
 * The records of a CSV text, some hundred at a time, so that the reader can let others work in between. A line with a quote that is
 * never closed is one record that says so, and the next line is read as if nothing had happened. Ends early, with the last batch
 * marked as damaged, after 200 such lines.
 */
export function* csvRows(text: string, delimiter: Delimiter): Generator<{ rows: TableRow[]; read: number; isDamaged: boolean }> {
  let at = 0;
  let cut = 0;
  while (at < text.length) {
    const window = text.slice(at, at + RECORD_CHARACTERS_MAX);
    const isLast = at + window.length >= text.length;
    const whole = wholeRecords(window, delimiter, isLast);
    if (whole.rows.length > 0) {
      at += whole.length;
      yield { rows: whole.rows.map((cells) => ({ cells, isCut: false })), read: at, isDamaged: false };
      continue;
    }
    const line = firstLine(window);
    at += line.length;
    cut += 1;
    yield { rows: [{ cells: line.text.split(delimiter), isCut: true }], read: at, isDamaged: cut > CUT_ROWS_MAX };
    if (cut > CUT_ROWS_MAX) return;
  }
}

/** The records at the beginning of a text that are surely whole, and how many characters they take. */
function wholeRecords(window: string, delimiter: Delimiter, isLast: boolean): { rows: string[][]; length: number } {
  if (!window.includes('"')) return plainRecords(window, delimiter, isLast);
  const parsed = parse(window, delimiter, ROWS_A_BATCH);
  const broken = parsed.errors.reduce((first, { row = 0 }) => Math.min(first, row), Infinity);
  const isAllRead = parsed.meta.cursor >= window.length && !parsed.meta.truncated;
  // The last record of a window that is not the file's end may go on behind it.
  const sure = Math.min(broken, isAllRead && !isLast ? parsed.data.length - 1 : parsed.data.length);
  if (sure === parsed.data.length) return { rows: withoutEnd(parsed.data, window), length: isAllRead ? window.length : parsed.meta.cursor };
  if (sure <= 0) return { rows: [], length: 0 };
  const { data, meta } = parse(window, delimiter, sure);
  return { rows: data, length: meta.cursor };
}

/** The same without quotes, where every line is a record and every delimiter ends a cell: there is nothing to parse. */
function plainRecords(window: string, delimiter: Delimiter, isLast: boolean): { rows: string[][]; length: number } {
  const length = isLast ? window.length : Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1;
  const lines = window.slice(0, length);
  if (length === 0) return { rows: [], length };
  const rows = lines.split(newlineOf(lines)).map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter));
  return { rows: withoutEnd(rows, lines), length };
}

/** The line end after the last record makes no record of its own. */
function withoutEnd(rows: string[][], window: string): string[][] {
  const last = rows.at(-1);
  return (window.endsWith('\n') || window.endsWith('\r')) && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** Lines end with a line feed, whatever stands before it; with a carriage return alone only where there is no other. */
function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

function parse(text: string, delimiter: Delimiter, preview: number): Papa.ParseResult<string[]> {
  const parsed = Papa.parse<string[]>(text, { delimiter, preview, newline: newlineOf(text) });
  for (const row of parsed.data) {
    const last = row.at(-1);
    if (last?.endsWith('\r') === true) row[row.length - 1] = last.slice(0, -1);
  }
  return parsed;
}

function firstLine(text: string): { text: string; length: number } {
  const end = /\r\n|\r|\n/.exec(text);
  return end === null ? { text, length: text.length } : { text: text.slice(0, end.index), length: end.index + end[0].length };
}

const SAMPLE_CHARACTERS = 20_000;
const SAMPLE_ROWS = 20;

/** The delimiter under which the first lines name the most columns, and else have the most cells. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scored = DELIMITERS.map((delimiter) => {
    const rows = parse(sample, delimiter, SAMPLE_ROWS).data;
    const known = Object.keys(mapColumns(rows[findHeader(rows)] ?? [])).length;
    return { delimiter, score: known * 1000 + Math.max(0, ...rows.map((row) => row.length)) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
