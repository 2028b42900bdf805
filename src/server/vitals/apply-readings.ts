import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { nextEpisode, type EpisodeState } from '@/domain/vitals/episode';
import type { Metric } from '@/domain/vitals/metric';
import { addPoints, decodePoints, encodePoints, type Point } from '@/domain/vitals/points';
import { isPaged, startPaging } from '@/domain/vitals/ladder';
import { levelOf, type Level, type RuleTable } from '@/domain/vitals/risk';
import { mergedRollup, rollupOf } from '@/domain/vitals/rollup';
import type { CheckedReading } from '@/domain/vitals/check-readings';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { vitalDays, vitalHours, vitalStates, type VitalDay, type VitalHour } from './collections';
import { findRules } from './find-rules';
import { findPeople, notifyOfAlert } from './notify-of-alert';
import { openAlertWriter } from './write-alert';

/** The readings of one metric and hour, the earliest first. */
export type HourOfReadings = { metric: Metric; hour: string; readings: readonly CheckedReading[] };
/** A reading with what follows from it. */
type Placed = { reading: CheckedReading; day: string; level: Level };
type PlacedHour = Omit<HourOfReadings, 'readings'> & { readings: readonly Placed[] };

export type Batch = {
  patientId: string;
  source: string;
  hours: readonly HourOfReadings[];
  receivedAt: string;
  newAlertId: () => string;
};
type Receipt = Pick<Batch, 'source' | 'receivedAt'>;
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

type HourGroup = { metric: Metric; hourMs: number; readings: CheckedReading[] };

/** Readings by metric and hour, in order: a commit takes a bounded number, as a box that was offline may send weeks at once. */
export function groupByHour(readings: readonly CheckedReading[]): HourOfReadings[] {
  const inOrder = [...readings].sort((a, b) => a.atMs - b.atMs);
  const groups = new Map<string, HourGroup>();
  let group: HourGroup | undefined;
  for (const reading of inOrder) {
    const { metric, atMs } = reading;
    const hourMs = Math.floor(atMs / HOUR_MS) * HOUR_MS;
    if (group?.metric !== metric || group.hourMs !== hourMs) {
      const key = `${String(hourMs)}@${metric}`;
      group = groups.get(key) ?? { metric, hourMs, readings: [] };
      groups.set(key, group);
    }
    group.readings.push(reading);
  }
  return [...groups.values()].map(({ hourMs, ...group }) => ({ ...group, hour: new Date(hourMs).toISOString() }));
}

/**
 * Adds readings to their hours and days and moves the patient's alerts on, inside the caller's commit: one document for each
 * metric and hour and one for each day, and the alerts only where something about them changes. A reading whose metric and time
 * are known already is counted and left out.
 */
export async function applyReadings(ctx: ReadCtx, tx: Tx, batch: Batch): Promise<Applied> {
  const { patientId, receivedAt } = batch;
  const { rules, settings } = await findRules(tx, patientId, receivedAt);
  const hours = batch.hours.map((hour) => placed(hour, rules));
  const readings = hours.flatMap((hour) => hour.readings);
  const people = readings.some(({ level }) => isPaged(level)) ? await findPeople(tx, { patientId, settings }, receivedAt) : null;
  const days = new Set(readings.map(({ day }) => day));
  const [storedHours, storedDays, state] = await Promise.all([
    Promise.all(hours.map(async (hour) => ({ hour, stored: await getHour(tx, patientId, hour) }))),
    Promise.all([...days].map(async (day) => (await tx.get(vitalDays, `${patientId}@${day}`)) ?? emptyDay(patientId, day))),
    tx.get(vitalStates, patientId),
  ]);
  const alertsAhead = await openAlertWriter(tx, state ?? { id: patientId, open: {} }, batch);

  const fresh = storedHours.map(({ hour, stored }) => ({ ...hour, readings: addToHour(tx, { hour, stored }, batch) }));
  for (const day of storedDays) addToDay(tx, day, fresh, batch);
  const byTime = fresh.flatMap((hour) => hour.readings).sort((a, b) => a.reading.atMs - b.reading.atMs);
  for (const { reading, level } of byTime) {
    const { metric, measuredAt: at, value } = reading;
    alertsAhead.observe(metric, value, (before: EpisodeState | null) =>
      nextEpisode(before, { level, at, receivedAt, needsSecond: NEEDS_SECOND.has(metric) }),
    );
  }
  const ids = alertsAhead.write((alert) =>
    people !== null && isPaged(alert.level) ? notifyOfAlert(tx, ctx, startPaging(alert, ctx.now()), people) : alert,
  );
  return { accepted: byTime.length, duplicates: readings.length - byTime.length, alerts: ids };
}

/** The readings of an hour, each with its level by the patient's rules and its day, which changes in the hour at most once. */
function placed({ metric, hour, readings }: HourOfReadings, rules: RuleTable): PlacedHour {
  const dayOf = ({ measuredAt }: CheckedReading) => localDateOf(measuredAt, CLINIC_TIME_ZONE);
  const [first, last] = [readings[0], readings.at(-1)];
  const only = first && last && dayOf(first) === dayOf(last) ? dayOf(first) : null;
  return {
    metric,
    hour,
    readings: readings.map((reading) => ({ reading, day: only ?? dayOf(reading), level: levelOf(metric, reading.value, rules) })),
  };
}

async function getHour(tx: Tx, patientId: string, { metric, hour }: PlacedHour): Promise<VitalHour> {
  const id = hourId(patientId, metric, hour);
  return (await tx.get(vitalHours, id)) ?? { id, patientId, metric, hour, sources: [], points: '' };
}

function emptyDay(patientId: string, day: string): VitalDay {
  return { id: `${patientId}@${day}`, patientId, day, metrics: {} };
}

/** Writes the hour with its new readings, and returns those. */
function addToHour(tx: Tx, { hour, stored }: { hour: PlacedHour; stored: VitalHour }, { source, receivedAt }: Receipt): Placed[] {
  const sources = stored.sources.includes(source) ? stored.sources : [...stored.sources, source];
  const place = { source: sources.indexOf(source), startsAtMs: Date.parse(stored.hour), receivedAtMs: Date.parse(receivedAt) };
  const sent = hour.readings.map(({ reading }) => pointOf(reading, place));
  const { points, isNew } = addPoints(decodePoints(stored.points), sent);
  const fresh = hour.readings.filter((_, nth) => isNew[nth]);
  if (fresh.length === 0) return [];
  tx.put(vitalHours, { ...stored, sources, points: encodePoints(points) });
  return fresh;
}

function pointOf(
  { value, atMs, quality, sentUnit }: CheckedReading,
  { source, startsAtMs, receivedAtMs }: { source: number; startsAtMs: number; receivedAtMs: number },
): Point {
  return { offset: atMs - startsAtMs, value, source, delay: Math.round((receivedAtMs - atMs) / 1000), quality, sentUnit };
}

function addToDay(tx: Tx, stored: VitalDay, fresh: readonly PlacedHour[], { source, receivedAt }: Receipt): void {
  const added = fresh.flatMap(({ metric, hour, readings }) => {
    const ofDay = readings.filter(({ day }) => day === stored.day);
    const rollup = rollupOf(ofDay.map(({ reading, level }) => ({ value: reading.value, level })));
    const last = ofDay.at(-1)?.reading;
    return rollup && last ? [{ metric, hour, rollup, last }] : [];
  });
  if (added.length === 0) return;
  const metrics = { ...stored.metrics };
  for (const { metric, hour, rollup, last } of added) {
    const latest = { value: last.value, measuredAt: last.measuredAt, receivedAt, source };
    const kept = metrics[metric] ?? { hours: {}, latest };
    const before = kept.hours[hour];
    metrics[metric] = {
      hours: { ...kept.hours, [hour]: before ? mergedRollup(before, rollup) : rollup },
      latest: latest.measuredAt > kept.latest.measuredAt ? latest : kept.latest,
    };
  }
  tx.put(vitalDays, { ...stored, metrics });
}
