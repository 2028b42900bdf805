import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { nextEpisode, type EpisodeState } from '@/domain/vitals/episode';
import type { Metric } from '@/domain/vitals/metric';
import { decodePoints, encodePoints, type Point } from '@/domain/vitals/points';
import { isPaged, startPaging } from '@/domain/vitals/ladder';
import { levelOf, type Level, type RuleTable } from '@/domain/vitals/risk';
import { addToRollup } from '@/domain/vitals/rollup';
import type { CheckedReading } from '@/domain/vitals/schema';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { vitalDays, vitalHours, vitalStates, type VitalDay, type VitalHour } from './collections';
import { findRules } from './find-rules';
import { findPeople, notifyOfAlert } from './notify-of-alert';
import { openAlertWriter } from './write-alert';

/** A reading with what follows from it. */
type Placed = CheckedReading & { hour: string; day: string; level: Level };
export type Batch = {
  patientId: string;
  source: string;
  readings: readonly CheckedReading[];
  receivedAt: string;
  newAlertId: () => string;
};
type PlacedBatch = Omit<Batch, 'readings'> & { readings: readonly Placed[] };
export type Applied = { accepted: number; duplicates: number; alerts: string[] };

const HOUR_MS = 3_600_000;
/** A single reading of these is too often an artefact of a cold or moving finger to be an emergency (CLINICAL.md 4.7). */
const NEEDS_SECOND: ReadonlySet<Metric> = new Set<Metric>(['spo2', 'temperature']);

export function hourOf(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / HOUR_MS) * HOUR_MS).toISOString();
}

function hourId(patientId: string, metric: Metric, hour: string): string {
  return `${patientId}@${metric}@${hour.slice(0, 13)}`;
}

/**
 * Adds readings to their hours and days and moves the patient's alerts on, inside the caller's commit: one document for each
 * metric and hour and one for each day, and the alerts only where something about them changes. A reading whose metric and time
 * are known already is counted and left out.
 */
export async function applyReadings(ctx: ReadCtx, tx: Tx, given: Batch): Promise<Applied> {
  const { patientId, receivedAt } = given;
  const { rules, settings } = await findRules(tx, patientId, receivedAt);
  const readings = placed(given.readings, rules);
  const batch = { ...given, readings };
  const people = readings.some(({ level }) => isPaged(level)) ? await findPeople(tx, { patientId, settings }, receivedAt) : null;
  const hourIds = new Map(readings.map(({ metric, hour }) => [hourId(patientId, metric, hour), { metric, hour }]));
  const days = new Set(readings.map(({ day }) => day));
  const [storedHours, storedDays, state] = await Promise.all([
    Promise.all([...hourIds].map(async ([id, of]) => (await tx.get(vitalHours, id)) ?? { id, patientId, ...of, sources: [], points: '' })),
    Promise.all([...days].map(async (day) => (await tx.get(vitalDays, `${patientId}@${day}`)) ?? emptyDay(patientId, day))),
    tx.get(vitalStates, patientId),
  ]);
  const alertsAhead = await openAlertWriter(tx, state ?? { id: patientId, open: {} }, batch);

  const fresh = storedHours.flatMap((hour) => addToHour(tx, hour, batch));
  for (const day of storedDays) addToDay(tx, day, fresh, batch);
  const byTime = [...fresh].sort((a, b) => a.measuredAt.localeCompare(b.measuredAt));
  for (const reading of byTime) {
    const { metric, level, measuredAt: at, value } = reading;
    alertsAhead.observe(metric, value, (before: EpisodeState | null) =>
      nextEpisode(before, { level, at, receivedAt, needsSecond: NEEDS_SECOND.has(metric) }),
    );
  }
  const ids = alertsAhead.write((alert) =>
    people !== null && isPaged(alert.level) ? notifyOfAlert(tx, ctx, startPaging(alert, ctx.now()), people) : alert,
  );
  return { accepted: fresh.length, duplicates: readings.length - fresh.length, alerts: ids };
}

/** Readings in their hour and day, each with its level by the patient's rules. */
function placed(readings: readonly CheckedReading[], rules: RuleTable): Placed[] {
  return readings.map((reading) => {
    const hour = hourOf(reading.measuredAt);
    return {
      ...reading,
      hour,
      day: localDateOf(reading.measuredAt, CLINIC_TIME_ZONE),
      level: levelOf(reading.metric, reading.value, rules),
    };
  });
}

function emptyDay(patientId: string, day: string): VitalDay {
  return { id: `${patientId}@${day}`, patientId, day, metrics: {} };
}

/** Writes the hour with its new readings, and returns those. */
function addToHour(tx: Tx, stored: VitalHour, { readings, source, receivedAt }: PlacedBatch): Placed[] {
  const sources = stored.sources.includes(source) ? stored.sources : [...stored.sources, source];
  const points = new Map(decodePoints(stored.points).map((point) => [point.offset, point]));
  const fresh: Placed[] = [];
  for (const reading of readings) {
    if (reading.metric !== stored.metric || reading.hour !== stored.hour) continue;
    const offset = Date.parse(reading.measuredAt) - Date.parse(stored.hour);
    if (points.has(offset)) continue;
    points.set(offset, pointOf(reading, { offset, source: sources.indexOf(source), receivedAt }));
    fresh.push(reading);
  }
  if (fresh.length === 0) return [];
  const inOrder = [...points.values()].sort((a, b) => a.offset - b.offset);
  tx.put(vitalHours, { ...stored, sources, points: encodePoints(inOrder) });
  return fresh;
}

function pointOf(
  { value, measuredAt, quality, sentUnit }: Placed,
  { offset, source, receivedAt }: { offset: number; source: number; receivedAt: string },
): Point {
  const delay = Math.round((Date.parse(receivedAt) - Date.parse(measuredAt)) / 1000);
  return { offset, value, source, delay, quality, sentUnit };
}

function addToDay(tx: Tx, stored: VitalDay, fresh: readonly Placed[], { source, receivedAt }: PlacedBatch): void {
  const added = fresh.filter(({ day }) => day === stored.day);
  if (added.length === 0) return;
  const metrics = structuredClone(stored.metrics);
  for (const { metric, hour, value, measuredAt, level } of added) {
    const latest = { value, measuredAt, receivedAt, source };
    const kept = (metrics[metric] ??= { hours: {}, latest });
    kept.hours[hour] = addToRollup(kept.hours[hour], value, level);
    if (measuredAt > kept.latest.measuredAt) kept.latest = latest;
  }
  tx.put(vitalDays, { ...stored, metrics });
}

/** Splits readings so that one commit touches a bounded number of documents: a box that was offline may send weeks at once. */
export function chunksOf(readings: readonly CheckedReading[], hoursMax: number): CheckedReading[][] {
  const byHour = Map.groupBy(readings, ({ metric, measuredAt }) => `${hourOf(measuredAt)}@${metric}`);
  const keys = [...byHour.keys()].sort();
  return Array.from({ length: Math.ceil(keys.length / hoursMax) }, (_, nth) =>
    keys.slice(nth * hoursMax, (nth + 1) * hoursMax).flatMap((key) => byHour.get(key) ?? []),
  );
}
