import { isPressure, type Value } from './metric';

/** One reading inside its hour. */
export type Point = {
  /** Milliseconds since the hour began. */
  offset: number;
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

const POINT_SEPARATOR = ';';
const PART_SEPARATOR = ',';

/**
 * The readings of an hour as text, in the order they were measured: `offset,value,second,source,delay,quality,unit` joined by
 * semicolons. A document of this kind costs a tenth of one with an object a reading to parse and to check.
 */
export function encodePoints(points: readonly Point[]): string {
  return points.map(encodePoint).join(POINT_SEPARATOR);
}

function encodePoint({ offset, value, source, delay, quality, sentUnit }: Point): string {
  const [first, second] = isPressure(value) ? [value.systolic, value.diastolic] : [value, ''];
  const parts = [offset, first, second, source, delay, quality ?? '', sentUnit ?? ''];
  return parts.join(PART_SEPARATOR);
}

/** The readings that {@link encodePoints} wrote. */
export function decodePoints(text: string): Point[] {
  return text === '' ? [] : text.split(POINT_SEPARATOR).map(decodePoint);
}

function decodePoint(text: string): Point {
  const [offset = '', first = '', second = '', source = '', delay = '', quality = '', sentUnit = ''] = text.split(PART_SEPARATOR);
  return {
    offset: Number(offset),
    value: second === '' ? Number(first) : { systolic: Number(first), diastolic: Number(second) },
    source: Number(source),
    delay: Number(delay),
    ...(quality !== '' && { quality: Number(quality) }),
    ...(sentUnit !== '' && { sentUnit }),
  };
}
