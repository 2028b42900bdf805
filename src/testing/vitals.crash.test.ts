import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodePoints } from '@/domain/vitals/points';
import type { Platform } from '@/server/platform/platform';
import { alerts, vitalDays, vitalHours, vitalStates } from '@/server/vitals/collections';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { post } from './http-client';
import { seededRandom } from './seeded-random';
import { startServer } from './server-process';

const KILLS = 3;
const DEVICES = 4;
const READINGS_A_BATCH = 20;
const TIMEOUT_MS = 90_000;
/** More than a run posts. */
const HOURS_MAX = 400;

let clinic: DiskClinic;
beforeAll(async () => {
  clinic = await makeDiskClinic(1);
}, TIMEOUT_MS);
afterAll(() => clinic.remove());

const random = seededRandom('kills of the server in the middle of ingest');

type Batch = { batchId: string; readings: { metric: string; value: number; unit: string; measuredAt: string }[] };

/** Posts batch after batch until the server is gone: one without an answer is sent again by the next life. */
function makeGateway(token: string, nth: number) {
  const acknowledged: Batch[] = [];
  let unanswered: Batch | null = null;
  let sent = 0;
  const next = (): Batch => {
    sent += 1;
    // Every second batch crosses a threshold, so that alerts are opened in the middle of it too.
    const value = sent % 2 === 0 ? 150 : 70;
    const from = Date.now() - 1000 * (sent * READINGS_A_BATCH) - nth;
    const readings = Array.from({ length: READINGS_A_BATCH }, (_, i) => ({
      metric: 'heart_rate',
      value,
      unit: 'bpm',
      measuredAt: new Date(from - i * 10).toISOString(),
    }));
    return { batchId: `${String(nth)}-${String(sent)}`, readings };
  };
  return {
    acknowledged,
    unanswered: () => unanswered,
    async live(url: string): Promise<void> {
      for (;;) {
        unanswered ??= next();
        try {
          const { status } = await post(url, { id: '', token }, '/api/iot/data/batch', unanswered);
          if (status !== 202) throw new Error(`answered ${String(status)}`);
        } catch (error) {
          if (error instanceof Error && error.message.startsWith('answered')) throw error;
          return;
        }
        acknowledged.push(unanswered);
        unanswered = null;
      }
    },
  };
}

async function readBack(platform: Platform) {
  const hours = await platform.store.find(vitalHours, { limit: HOURS_MAX });
  const days = await platform.store.find(vitalDays, { limit: HOURS_MAX });
  const pulses = hours.filter(({ metric }) => metric === 'heart_rate');
  return {
    times: new Set(pulses.flatMap(({ hour, points }) => decodePoints(points).map(({ offset }) => Date.parse(hour) + offset))),
    rolledUp: days.flatMap(({ metrics }) => Object.values(metrics.heart_rate?.hours ?? {})).reduce((sum, { count }) => sum + count, 0),
    open: (await platform.store.find(alerts, { limit: HOURS_MAX })).filter(({ state }) => state === 'open').map(({ id }) => id),
    known: (await platform.store.find(vitalStates, { limit: HOURS_MAX })).flatMap(({ open }) =>
      Object.values(open).map((one) => one.alertId),
    ),
  };
}

test(
  `the server is killed ${String(KILLS)} times in the middle of ingest: no acknowledged reading is lost, and nothing is half done`,
  async () => {
    const [patient] = clinic.patients;
    if (!patient) throw new Error('no patient');
    const first = await startServer(clinic.dataDir);
    const tokens = await Promise.all(
      Array.from({ length: DEVICES }, async (_, n) => {
        const { body } = await post(first.url, patient, '/api/iot/devices', { name: `Box ${String(n)}`, kind: 'gateway' });
        return String(body['token']);
      }),
    );
    const gateways = tokens.map((token, nth) => makeGateway(token, nth));
    let standby = Promise.resolve(first);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await standby;
      const living = Promise.all(gateways.map((one) => one.live(server.url)));
      standby = startServer(clinic.dataDir);
      const posted = () => gateways.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
      for (const before = posted(); posted() < before + 10 + Math.floor(random() * 30);) await sleep(1);
      await server.kill();
      await living;
      expect(server.complaints()).toBe('');

      const { times, rolledUp, open, known } = await clinic.withPlatform(readBack);
      const told = gateways.flatMap(({ acknowledged }) =>
        acknowledged.flatMap(({ readings }) => readings.map((one) => Date.parse(one.measuredAt))),
      );
      expect(told.filter((time) => !times.has(time))).toEqual([]);
      expect(rolledUp).toBe(times.size);
      expect(known).toEqual(open);
    }
    expect(await (await standby).stop()).toBe(0);
    expect(gateways.some((one) => one.unanswered() !== null)).toBe(true);
  },
  TIMEOUT_MS,
);
