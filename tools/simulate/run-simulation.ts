import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedBox, SimulatedEvent } from './box';
import type { Gateway } from './gateway';
import type { SimulatedPatient, SimulatedReading } from './patient';

type Simulated = { patient: SimulatedPatient; gateway: Gateway; box?: SimulatedBox };
type Run = {
  all: readonly Simulated[];
  /** The simulated time, milliseconds since 1970. */
  from: number;
  until: number;
  /** Simulated milliseconds in one of ours; 0 is as fast as the server takes it. */
  speed: number;
  /** Minutes of readings in one batch. */
  batchMinutes: number;
  progress: (totals: Totals, share: number) => void;
};
export type Totals = { batches: number; readings: number; quarantined: number; opened: number; alerts: ReadonlySet<string> };

const MINUTE_MS = 60_000;

/** Lives the simulated time minute by minute and posts every batch before the next begins. Returns what it came to. */
export async function runSimulation({ all, from, until, speed, batchMinutes, progress }: Run): Promise<Totals> {
  const alerts = new Set<string>();
  const totals = { batches: 0, readings: 0, quarantined: 0, opened: 0, alerts };
  const began = Date.now();
  const stepMs = batchMinutes * MINUTE_MS;
  for (let at = from; at < until; at += stepMs) {
    const due = speed === 0 ? 0 : began + (at - from) / speed - Date.now();
    if (due > 0) await sleep(due);
    await Promise.all(
      all.map(async ({ patient, gateway, box }) => {
        const readings: SimulatedReading[] = [];
        const events: SimulatedEvent[] = [];
        for (let minute = at; minute < Math.min(at + stepMs, until); minute += MINUTE_MS) {
          readings.push(...patient.readingsAt(minute, (minute - from) / (until - from)));
          events.push(...(box?.eventsAt(minute) ?? []));
        }
        if (readings.length + events.length === 0) return;
        const result = await gateway.send(readings, events);
        for (const { kind, drawer } of result.commands) if (kind === 'light') box?.lit(drawer, at + stepMs);
        totals.opened += events.length;
        totals.batches += 1;
        totals.readings += readings.length;
        totals.quarantined += result.quarantined.length;
        for (const id of result.alerts) alerts.add(id);
      }),
    );
    progress(totals, Math.min(1, (at + stepMs - from) / (until - from)));
  }
  return totals;
}
