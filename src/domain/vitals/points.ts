import { textReader, textWriter, type TextReader, type TextWriter } from '@/domain/shared/vlq';
import { isPressure, type Value } from './metric';

/** One reading inside its hour. */
export type Point = {
  /** Milliseconds since the hour began. */
  offset: number;
  /** With two decimals at most. */
  value: Value;
  /** Which of the hour's sources it came from. */
  source: number;
  /** Seconds from being measured to being received. */
  delay: number;
  /** The sensor's own judgement, 0 to 1, where it gives one. */
  quality?: number | undefined;
  /** The unit it was sent in, where it is not the stored one. */
  sentUnit?: string | undefined;
};

/** Readings of an hour with more of it, and which of these are new: one whose time is known is left out. All are in order. */
export function addPoints(known: readonly Point[], more: readonly Point[]): { points: Point[]; isNew: boolean[] } {
  const points: Point[] = [];
  let next = 0;
  const isNew = more.map((point) => {
    for (let other = known[next]; other !== undefined && other.offset <= point.offset; other = known[next]) {
      points.push(other);
      next += 1;
    }
    if (points.at(-1)?.offset === point.offset) return false;
    points.push(point);
    return true;
  });
  return { points: points.concat(known.slice(next)), isNew };
}

/** What few readings have, after the columns of numbers: the reading's place, its quality and its unit, each where it has one. */
type Rare = readonly [nth: number, quality: number | null, sentUnit: string | null];
const RARE_AFTER = '!';

/** Decimals a column is kept with; the first that keeps all of its numbers is taken. */
const HUNDREDTHS = 100;
const VALUE_SCALES = [1, 10, HUNDREDTHS];
const SECOND_MS = 1000;

/**
 * The readings of an hour as text, in the order they were measured: their number, then a column for each of their fields, each number as
 * its difference from the one before, in the letters of source maps (`vlq.ts`), and what repeats as runs. A reading at even intervals
 * takes one letter, any other some four. What few have stands behind as JSON.
 */
export function encodePoints(points: readonly Point[]): string {
  if (points.length === 0) return '';
  const out = textWriter();
  out.write(points.length);
  writeOffsets(out, points);
  const isOfPressure = points.some(({ value }) => isPressure(value));
  out.write(isOfPressure ? 1 : 0);
  writeValues(out, points.map(firstOf));
  if (isOfPressure) writeValues(out, points.map(secondOf));
  writeColumn(out, toDifferences(points.map(({ source }) => source)));
  writeColumn(out, toDifferences(points.map(({ delay }) => delay)));
  const rare = points.flatMap(({ quality, sentUnit }, nth): Rare[] =>
    quality === undefined && sentUnit === undefined ? [] : [[nth, quality ?? null, sentUnit ?? null]],
  );
  return rare.length === 0 ? out.text() : `${out.text()}${RARE_AFTER}${JSON.stringify(rare)}`;
}

function firstOf({ value }: Point): number {
  return isPressure(value) ? value.systolic : value;
}

function secondOf({ value }: Point): number {
  return isPressure(value) ? value.diastolic : 0;
}

/** Sensors measure at even intervals, so it is the change of the interval that is written. */
function writeOffsets(out: TextWriter, points: readonly Point[]): void {
  const unit = points.every(({ offset }) => offset % SECOND_MS === 0) ? SECOND_MS : 1;
  out.write(unit);
  writeColumn(out, toDifferences(toDifferences(points.map(({ offset }) => offset / unit))));
}

function writeValues(out: TextWriter, values: number[]): void {
  const scale = VALUE_SCALES.find((one) => values.every((value) => isWholeTimes(value, one))) ?? HUNDREDTHS;
  out.write(scale);
  writeColumn(out, toDifferences(scale === 1 ? values : values.map((value) => Math.round(value * scale))));
}

/** Whether the number is read back the same when it is kept as a whole multiple of `1 / scale`. */
function isWholeTimes(number: number, scale: number): boolean {
  return Math.round(number * scale) / scale === number;
}

/** Makes of each number what it is more than the one before it, in the same array; the first stays. */
function toDifferences(numbers: number[]): number[] {
  let last = 0;
  for (let nth = 0; nth < numbers.length; nth += 1) {
    const number = numbers[nth] ?? 0;
    numbers[nth] = number - last;
    last = number;
  }
  return numbers;
}

/** A column as it is, behind a 0, or, where that is shorter, as its runs of one number behind how many there are. */
function writeColumn(out: TextWriter, numbers: readonly number[]): void {
  const runs = runsIn(numbers);
  const isShorter = runs * 2 < numbers.length;
  out.write(isShorter ? runs : 0);
  if (!isShorter) {
    for (const number of numbers) out.write(number);
    return;
  }
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    const number = numbers[from] ?? 0;
    while (to < numbers.length && numbers[to] === number) to += 1;
    out.write(number);
    out.write(to - from);
  }
}

function runsIn(numbers: readonly number[]): number {
  let runs = 0;
  let last = NaN;
  for (const number of numbers) {
    if (number !== last) runs += 1;
    last = number;
  }
  return runs;
}

/** The readings that {@link encodePoints} wrote. */
export function decodePoints(text: string): Point[] {
  if (text === '') return [];
  const rareAt = text.indexOf(RARE_AFTER);
  const input = textReader(rareAt === -1 ? text : text.slice(0, rareAt));
  const count = input.read();
  const offsets = readOffsets(input, count);
  const isOfPressure = input.read() === 1;
  const first = readValues(input, count);
  const second = isOfPressure ? readValues(input, count) : null;
  const sources = summed(readColumn(input, count));
  const delays = summed(readColumn(input, count));
  const points = offsets.map((offset, nth): Point => ({
    offset,
    value: second === null ? (first[nth] ?? 0) : { systolic: first[nth] ?? 0, diastolic: second[nth] ?? 0 },
    source: sources[nth] ?? 0,
    delay: delays[nth] ?? 0,
  }));
  if (rareAt === -1) return points;
  for (const [nth, quality, sentUnit] of JSON.parse(text.slice(rareAt + 1)) as Rare[]) {
    const point = points[nth];
    if (point) points[nth] = { ...point, ...(quality !== null && { quality }), ...(sentUnit !== null && { sentUnit }) };
  }
  return points;
}

function readOffsets(input: TextReader, count: number): number[] {
  const unit = input.read();
  const offsets = summed(summed(readColumn(input, count)));
  return unit === 1 ? offsets : offsets.map((offset) => offset * unit);
}

function readValues(input: TextReader, count: number): number[] {
  const scale = input.read();
  const values = summed(readColumn(input, count));
  return scale === 1 ? values : values.map((value) => value / scale);
}

function readColumn(input: TextReader, count: number): number[] {
  const runs = input.read();
  const numbers: number[] = [];
  if (runs === 0) for (let nth = 0; nth < count; nth += 1) numbers.push(input.read());
  for (let nth = 0; nth < runs; nth += 1) {
    const number = input.read();
    for (let left = input.read(); left > 0; left -= 1) numbers.push(number);
  }
  return numbers;
}

/** The numbers of which {@link toDifferences} made these, in the same array. */
function summed(differences: number[]): number[] {
  let last = 0;
  for (let nth = 0; nth < differences.length; nth += 1) {
    last += differences[nth] ?? 0;
    differences[nth] = last;
  }
  return differences;
}

/** The hours as they were written before columns: `offset,value,second,source,delay,quality,unit` joined by semicolons. */
export function decodeListedPoints(text: string): Point[] {
  return text === '' ? [] : text.split(';').map(decodeListedPoint);
}

function decodeListedPoint(text: string): Point {
  const [offset = '', first = '', second = '', source = '', delay = '', quality = '', sentUnit = ''] = text.split(',');
  return {
    offset: Number(offset),
    value: second === '' ? Number(first) : { systolic: Number(first), diastolic: Number(second) },
    source: Number(source),
    delay: Number(delay),
    ...(quality !== '' && { quality: Number(quality) }),
    ...(sentUnit !== '' && { sentUnit }),
  };
}
