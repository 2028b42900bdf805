import type { EpisodeResult, EpisodeState, EpisodeStep } from '@/domain/vitals/episode';
import { deviationOf, type Metric, type Value } from '@/domain/vitals/metric';
import { isHigher } from '@/domain/vitals/risk';
import type { Alert } from '@/domain/vitals/schema';
import type { Tx } from '@/server/platform/store/port';
import type { z } from 'zod';
import { alerts, vitalStates } from './collections';

type VitalState = z.infer<typeof vitalStates.schema>;
type Input = { patientId: string; receivedAt: string; newAlertId: () => string };
type AlertWriter = {
  /** Moves the metric's alert on by one reading. */
  observe: (metric: Metric, value: Value, step: (before: EpisodeState | null) => EpisodeResult) => void;
  /** Writes what has changed, the alerts that opened or became worse as `page` returns them. Returns the ids of all of them. */
  write: (page: (worse: Alert) => Alert) => string[];
};

/** Reads the open alerts of a patient inside a commit, for the readings that follow. */
export async function openAlertWriter(tx: Tx, stored: VitalState, { patientId, receivedAt, newAlertId }: Input): Promise<AlertWriter> {
  const open = new Map(Object.entries(stored.open) as [Metric, NonNullable<VitalState['open'][Metric]>][]);
  const known = new Map<string, Alert>();
  for (const { alertId } of open.values()) {
    const alert = await tx.get(alerts, alertId);
    if (alert) known.set(alertId, alert);
  }
  const created = new Set<string>();
  const touched = new Set<string>();
  const worse = new Set<string>();
  let isMoved = false;

  const observe: AlertWriter['observe'] = (metric, value, step) => {
    const entry = open.get(metric) ?? null;
    const { state, step: done } = step(entry);
    if (state === entry) return;
    isMoved = true;
    const id = entry?.alertId ?? newAlertId();
    if (state === null) open.delete(metric);
    else open.set(metric, { ...state, alertId: id });
    if (done === 'none') return;
    touched.add(id);
    if (done === 'opened' || done === 'raised') worse.add(id);
    const alert = known.get(id);
    if (alert) known.set(id, movedAlert(alert, state, { metric, step: done, value, at: receivedAt }));
    else if (state) {
      created.add(id);
      known.set(id, openedAlert({ id, patientId, metric }, state, value));
    }
  };

  const write: AlertWriter['write'] = (page) => {
    if (isMoved) tx.put(vitalStates, { id: patientId, open: Object.fromEntries(open) });
    for (const id of touched) {
      const alert = known.get(id);
      if (!alert) continue;
      const moved = created.has(id) ? alert : { ...alert, version: alert.version + 1 };
      const next = worse.has(id) ? page(moved) : moved;
      if (created.has(id)) tx.create(alerts, next);
      else tx.put(alerts, next);
    }
    return [...touched];
  };
  return { observe, write };
}

function openedAlert({ id, patientId, metric }: Pick<Alert, 'id' | 'patientId' | 'metric'>, state: EpisodeState, value: Value): Alert {
  const { level, lastAt, count } = state;
  return {
    id,
    patientId,
    metric,
    level,
    worstLevel: level,
    openedAt: lastAt,
    lastAt,
    count,
    worst: value,
    latest: value,
    state: 'open',
    escalations: [],
    version: 1,
  };
}

/** An alert of which nobody more is told. */
export function withoutNextStep({ nextStepAt: _, ...alert }: Alert): Alert {
  return alert;
}

/** An alert that is over. */
export function closedAlert(alert: Alert, at: string): Alert {
  return { ...withoutNextStep(alert), state: 'closed', closedAt: at, version: alert.version + 1 };
}

type Moved = { metric: Metric; step: EpisodeStep; value: Value; at: string };

/** A worse level opens an acknowledged alert again: what somebody has seen was not this. */
function movedAlert(alert: Alert, state: EpisodeState | null, { metric, step, value, at }: Moved): Alert {
  if (state === null) return { ...withoutNextStep(alert), state: 'closed', latest: value, closedAt: at };
  const { level, lastAt, count } = state;
  return {
    ...alert,
    level,
    worstLevel: isHigher(level, alert.worstLevel) ? level : alert.worstLevel,
    lastAt,
    count,
    latest: value,
    ...(deviationOf(metric, value) > deviationOf(metric, alert.worst) && { worst: value }),
    ...(step === 'raised' && { state: 'open' as const }),
  };
}
