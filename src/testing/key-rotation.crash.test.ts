import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECRET_FILE } from '@/server/platform/platform';
import { readSecrets } from '@/server/platform/read-secret';
import { findNode } from '../../tools/launcher/find-node.mjs';
import { ROOT } from '../../server/paths.mjs';
import { bookingOrder } from './booking-order';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { randomPatient } from './random-patient';
import { seededRandom } from './seeded-random';
import { startServer } from './server-process';

const KILLS = 5;
const PEOPLE = 12;
const TIMEOUT_MS = 120_000;

let clinic: DiskClinic;
beforeAll(async () => {
  clinic = await makeDiskClinic(PEOPLE);
}, TIMEOUT_MS);
afterAll(() => clinic.remove());

const secrets = () => readSecrets(path.join(clinic.dataDir, SECRET_FILE));

/** Runs the tool as an operator does; `killAfter` milliseconds after it has added its secret, or begun where there was one. */
async function keys(word: string, killAfter: number | null): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(findNode(), ['--conditions=react-server', '--import', 'tsx', 'tools/keys.ts', word], {
    cwd: ROOT,
    env: { ...process.env, PLATFORM: 'embedded', DATA_DIR: clinic.dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const exited = once(child, 'exit');
  if (killAfter !== null) {
    for (let n = 0; secrets().length < 2 && n < 2000; n += 1) await sleep(5);
    // The kill is meant to come at any moment of the work, so it waits for a time and for no event.
    await sleep(killAfter);
    child.kill('SIGKILL');
  }
  await exited;
  return { code: child.exitCode, out, err };
}

test(
  `while a server takes bookings a rotation is killed ${String(KILLS)} times and finished: nothing is lost, nobody refused, and all stands under one key`,
  async () => {
    const server = await startServer(clinic.dataDir);
    const random = seededRandom('bookings during a rotation and its kills');
    const slot = () => clinic.slot(Math.floor(random() * 40));
    const restless = clinic.patients.map((patient) => randomPatient(patient, clinic.doctorId, slot, random));
    const living = Promise.all(restless.map((one) => one.live(server.url)));
    for (let kill = 0; kill < KILLS; kill += 1) await keys('rotate', random() * 1800);
    const finished = await keys('rotate', null);
    expect([finished.code, finished.err]).toEqual([0, '']);
    expect(secrets().length).toBeGreaterThanOrEqual(2);
    const changes = restless.reduce((sum, one) => sum + one.changes(), 0);
    const status = await keys('status', null);
    expect(await server.stop()).toBe(0);
    await living;
    expect(server.complaints()).toBe('');
    expect(changes).toBeGreaterThan(PEOPLE);
    const lines = status.out.trim().split('\n');
    expect(lines).toHaveLength(secrets().length);
    for (const [i, line] of lines.entries()) expect(Number(/ (\d+) documents/.exec(line)?.[1]) > 0).toBe(i === lines.length - 1);
    const { state, wrong } = await clinic.withPlatform(bookingOrder);
    expect(wrong).toEqual([]);
    for (const { acknowledged } of restless) {
      for (const [id, { version }] of acknowledged)
        expect(state.appointments.find((one) => one.id === id)?.version).toBeGreaterThanOrEqual(version);
    }
  },
  TIMEOUT_MS,
);
