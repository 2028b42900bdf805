import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isActive } from '@/domain/appointments/schema';
import { STORE_FILE } from '@/server/platform/platform';
import { bookingOrder } from './booking-order';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { post, type HttpResult } from './http-client';
import { startServer, type ServerProcess } from './server-process';

/** Longer than the server waits for another process: store/sqlite/group-commit.ts. */
const TIMEOUT_MS = 60_000;
const PATIENTS = 24;

let clinic: DiskClinic;
let server: ServerProcess;
let other: DatabaseSync;
beforeAll(async () => {
  clinic = await makeDiskClinic(PATIENTS);
  // What it says of the lock is expected here.
  server = await startServer(clinic.dataDir, { LOG_LEVEL: 'silent' });
  other = new DatabaseSync(path.join(clinic.dataDir, STORE_FILE));
}, TIMEOUT_MS);
afterAll(async () => {
  other.close();
  await server.stop();
  clinic.remove();
});

const health = async () => {
  const reply = await fetch(`${server.url}/api/health`);
  return [reply.status, ((await reply.json()) as { code?: string }).code];
};
const book = (n: number): Promise<HttpResult> => {
  const patient = clinic.patients[n];
  if (!patient) throw new Error('no patient');
  const body = { doctorId: clinic.doctorId, startsAt: clinic.slot(n), mode: 'video', reason: 'Cough' };
  return post(server.url, patient, '/api/appointments', body, `while-locked-${String(n)}`);
};
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const statuses = async (results: Promise<HttpResult>[]) => [
  ...new Set((await Promise.all(results)).map(({ status, code }) => `${String(status)} ${code}`)),
];

test(
  'while another process holds the write lock people read, writes are told to try later, health is red, and all recovers by itself',
  { timeout: TIMEOUT_MS },
  async () => {
    expect(await statuses(range(0, 8).map(book))).toEqual(['201 ']);
    other.exec('BEGIN IMMEDIATE');
    const waiting = range(8, 16).map(book);
    expect((await fetch(`${server.url}/api/doctors`)).status).toBe(200);
    expect(await statuses(waiting)).toEqual(['503 try-later']);
    expect(await health()).toEqual([503, 'try-later']);
    other.exec('ROLLBACK');
    expect(await health()).toEqual([200, undefined]);

    // Sent again with their keys, those that were booked are answered as before, and the others booked now.
    expect(await statuses(range(0, 16).map(book))).toEqual(['201 ']);
    const { state, wrong } = await clinic.withPlatform(bookingOrder);
    expect(wrong).toEqual([]);
    expect(state.appointments.filter(({ status }) => isActive(status))).toHaveLength(16);
  },
);

test('a lock that is held for less time is waited for, and nobody hears of it', { timeout: TIMEOUT_MS }, async () => {
  other.exec('BEGIN IMMEDIATE');
  const waiting = range(16, PATIENTS).map(book);
  // Whoever reads is answered in the meantime, so the writes are waiting by now.
  for (let n = 0; n < 20; n += 1) expect((await health())[0]).toBe(200);
  other.exec('ROLLBACK');
  expect(await statuses(waiting)).toEqual(['201 ']);
});
