import type { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';
import { implausibilityOf, isMetric, isPressure, toStoredUnit, type Metric, type Value } from './metric';
import { SentReading, UNIT_LETTERS_MAX } from './schema';

/** A clock that is further ahead is wrong, and so is every time it writes. */
const FUTURE_SECONDS_MAX = 300;
/** A batch may be on its way for so long without the clock being wrong. */
const NETWORK_SECONDS_MAX = 60;
/** Older readings belong to a report, not to a device. */
const AGE_DAYS_MAX = 366;

/** A reading in the stored unit, ready to be kept; `atMs` is `measuredAt` in milliseconds since 1970. */
export type CheckedReading = {
  metric: Metric;
  value: Value;
  measuredAt: string;
  atMs: number;
  quality?: number | undefined;
  sentUnit?: string | undefined;
};
type Quarantined = { index: number; code: string };
export type CheckedBatch = { readings: CheckedReading[]; quarantined: Quarantined[] };

/** Sorts what was sent into readings and what cannot be one, each with its place and a code: one never costs the others. */
export function checkReadings(sent: readonly unknown[], now: string): CheckedBatch {
  const readings: CheckedReading[] = [];
  const quarantined: Quarantined[] = [];
  const nowMs = Date.parse(now);
  const msOf = plainInstants();
  for (const [index, one] of sent.entries()) {
    const checked = checkReading(one, nowMs, msOf);
    if (typeof checked === 'string') quarantined.push({ index, code: checked });
    else readings.push(checked);
  }
  return { readings, quarantined };
}

type MsOf = (text: string) => number;

function checkReading(sent: unknown, nowMs: number, msOf: MsOf): CheckedReading | string {
  const plain = plainReading(sent, msOf);
  if (plain !== null) return storedReading(plain, nowMs);
  const parsed = SentReading.safeParse(sent);
  if (!parsed.success) return parsed.error.issues[0]?.path[0] === 'metric' ? 'unknown-metric' : 'wrong-shape';
  const { systolic, diastolic, ...rest } = parsed.data;
  const value = rest.value ?? (systolic !== undefined && diastolic !== undefined ? { systolic, diastolic } : undefined);
  if (value === undefined) return 'wrong-shape';
  return storedReading({ ...rest, value, atMs: Date.parse(rest.measuredAt) }, nowMs);
}

type PlainReading = Omit<z.infer<typeof SentReading>, 'systolic' | 'diastolic' | 'value'> & { value: Value; atMs: number };

/**
 * A reading in its most frequent shape, read without the schema, which takes ten times as long; null for any other, the schema decides
 * about that one. A test holds that both always agree.
 */
function plainReading(sent: unknown, msOf: MsOf): PlainReading | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const { metric, value, unit, measuredAt, quality, systolic, diastolic } = sent as Readonly<Record<string, unknown>>;
  if (systolic !== undefined || diastolic !== undefined || quality !== undefined) return null;
  if (typeof metric !== 'string' || !isMetric(metric) || typeof unit !== 'string' || unit.length > UNIT_LETTERS_MAX) return null;
  const read = plainValue(value);
  const atMs = typeof measuredAt === 'string' ? msOf(measuredAt) : NaN;
  if (read === null || typeof measuredAt !== 'string' || Number.isNaN(atMs)) return null;
  return { metric, value: read, unit, measuredAt, atMs };
}

function plainValue(value: unknown): Value | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  const { systolic, diastolic } = value as Readonly<Record<string, unknown>>;
  if (typeof systolic !== 'number' || typeof diastolic !== 'number') return null;
  return Number.isFinite(systolic) && Number.isFinite(diastolic) ? { systolic, diastolic } : null;
}

/** Of `2026-01-05`, and of an instant as we write it. */
const DATE_LETTERS = 10;
const INSTANT_LETTERS = 24;

/** Reads instants as we write them, in milliseconds since 1970; NaN for any other text. A date is checked by the schema once. */
function plainInstants(): MsOf {
  let date = '';
  let startsAtMs = NaN;
  return (text) => {
    if (text.length !== INSTANT_LETTERS) return NaN;
    if (date === '' || !text.startsWith(date)) {
      date = text.slice(0, DATE_LETTERS);
      const midnight = Instant.safeParse(`${date}T00:00:00.000Z`);
      startsAtMs = midnight.success ? Date.parse(midnight.data) : NaN;
    }
    return startsAtMs + clockMs(text);
  };
}

/** The milliseconds since midnight of `…T10:00:00.000Z`; NaN for another form or a time no clock shows. */
function clockMs(text: string): number {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[19] !== '.' || text[23] !== 'Z') return NaN;
  const [hours, minutes, seconds] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return NaN;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + twoDigits(text, 20) * 10 + digitAt(text, 22);
}

function twoDigits(text: string, at: number): number {
  return digitAt(text, at) * 10 + digitAt(text, at + 1);
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : NaN;
}

function storedReading({ metric, value, unit, measuredAt, atMs, quality }: PlainReading, nowMs: number): CheckedReading | string {
  const stored = toStoredUnit(metric, value, unit);
  if (stored === null) return 'wrong-unit';
  const aheadSeconds = (atMs - nowMs) / 1000;
  if (aheadSeconds > FUTURE_SECONDS_MAX) return 'in-the-future';
  if (-aheadSeconds > AGE_DAYS_MAX * 86_400) return 'too-old';
  const fault = implausibilityOf(metric, stored);
  if (fault !== null) return fault;
  return {
    ...{ metric, value: stored, measuredAt, atMs },
    ...(quality !== undefined && { quality }),
    ...(!isSameValue(stored, value) && { sentUnit: unit }),
  };
}

function isSameValue(a: Value, b: Value): boolean {
  if (isPressure(a) && isPressure(b)) return a.systolic === b.systolic && a.diastolic === b.diastolic;
  return a === b;
}

/**
 * How far the sender's clock is ahead of ours, in seconds, below zero when it is behind: by the time the batch says it was sent at, or
 * else by its newest reading when that lies in the future, kept or not. 0 when nothing speaks against the clock.
 */
export function clockAheadOf(
  { sent, sentAt, readings, quarantined }: { sent: readonly unknown[]; sentAt: string | undefined } & CheckedBatch,
  now: string,
): number {
  const nowMs = Date.parse(now);
  const aheadOf = (ms: number) => Math.round((ms - nowMs) / 1000);
  if (sentAt !== undefined) return Math.abs(aheadOf(Date.parse(sentAt))) > NETWORK_SECONDS_MAX ? aheadOf(Date.parse(sentAt)) : 0;
  const notKept = quarantined.map(({ index }) => Date.parse((sent[index] as { measuredAt?: string } | null)?.measuredAt ?? ''));
  const times = [...readings.map(({ atMs }) => atMs), ...notKept.filter(Number.isFinite)];
  return times.reduce((most, ms) => Math.max(most, aheadOf(ms)), 0);
}
