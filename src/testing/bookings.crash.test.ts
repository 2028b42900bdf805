import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Appointment } from '@/domain/appointments/schema';
import { STORE_FILE } from '@/server/platform/platform';
import { bookingOrder, integrityOf } from './booking-order';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { randomPatient, type RandomPatient } from './random-patient';
import { seededRandom } from './seeded-random';
import { startServer } from './server-process';

const KILLS = 20;
const PEOPLE = 24;
/** Fewer slots than would do, so that they also get into each other's way. */
const SLOTS = 40;
const TIMEOUT_MS = 180_000;

let clinic: DiskClinic;
beforeAll(async () => {
  clinic = await makeDiskClinic(2 * PEOPLE);
}, TIMEOUT_MS);
afterAll(() => clinic.remove());

const random = seededRandom('bookings and kills of the server');
const anySlot = () => clinic.slot(Math.floor(random() * SLOTS));
const people = (from: number) =>
  clinic.patients.slice(from, from + PEOPLE).map((patient) => randomPatient(patient, clinic.doctorId, anySlot, random));

/** Waits until so many more changes were acknowledged. */
async function someChanges(restless: readonly RandomPatient[], wanted: number): Promise<void> {
  const changes = () => restless.reduce((sum, one) => sum + one.changes(), 0);
  for (const before = changes(); changes() < before + wanted;) await sleep(1);
}

/** What of one patient's is in the store and was acknowledged otherwise, or not at all. An unanswered wish may stand there or not. */
function broken({ patient, acknowledged, unanswered }: RandomPatient, all: readonly Appointment[]): string[] {
  const attempt = unanswered();
  const ownAppointments = all.filter(({ patientId }) => patientId === patient.id);
  const known = [...acknowledged.values()].flatMap((word) => {
    const kept = ownAppointments.find(({ id }) => id === word.id);
    if (!kept) return [`${word.id} is lost`];
    const isAsTold = kept.version === word.version && kept.status === word.status && kept.startsAt === word.startsAt;
    const isAsAsked = attempt?.about === word.id && kept.version === word.version + 1;
    return isAsTold || isAsAsked
      ? []
      : [`${word.id} was told as ${JSON.stringify(word)} and is at version ${String(kept.version)}, ${kept.status}`];
  });
  const untold = ownAppointments.filter(({ id }) => !acknowledged.has(id)).length;
  const allowed = attempt?.action === 'book' ? 1 : 0;
  return untold > allowed ? [...known, `${patient.id} has ${String(untold)} appointments nobody told them of`] : known;
}

/** How many unanswered wishes have happened all the same. */
function happened(restless: readonly RandomPatient[], all: readonly Appointment[]): Set<RandomPatient> {
  return new Set(
    restless.filter(({ patient, acknowledged, unanswered }) => {
      const attempt = unanswered();
      if (!attempt) return false;
      if (attempt.about === null) return all.some(({ id, patientId }) => patientId === patient.id && !acknowledged.has(id));
      return all.some(({ id, version }) => id === attempt.about && version > (acknowledged.get(id)?.version ?? 0));
    }),
  );
}

test(
  `the server is killed ${String(KILLS)} times while people book, move and cancel: nothing acknowledged is lost, nothing is half done`,
  async () => {
    const restless = people(0);
    let unanswered = 0;
    let standby = startServer(clinic.dataDir);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await standby;
      const living = Promise.all(restless.map((one) => one.live(server.url)));
      // The next one loads its code meanwhile; it opens the store at its first request, which is after the kill.
      standby = startServer(clinic.dataDir);
      await someChanges(restless, PEOPLE + Math.floor(random() * 3 * PEOPLE));
      await server.kill();
      await living;
      expect(server.complaints()).toBe('');

      const { state, wrong } = await clinic.withPlatform(bookingOrder);
      expect(wrong).toEqual([]);
      expect(restless.flatMap((one) => broken(one, state.appointments))).toEqual([]);
      expect(integrityOf(clinic.dataDir)).toBe('ok');

      // What happened without having been answered is answered when it is asked again, and does not happen twice.
      const done = happened(restless, state.appointments);
      unanswered += restless.filter((one) => one.unanswered()).length;
      const next = await standby;
      for (const one of done) expect((await one.retryUnanswered(next.url))?.status).toBeLessThan(300);
      expect((await clinic.withPlatform(bookingOrder)).state.appointments).toHaveLength(state.appointments.length);
    }
    const last = await standby;
    for (const one of restless) await one.retryUnanswered(last.url);
    expect(await last.stop()).toBe(0);
    const { state, wrong } = await clinic.withPlatform(bookingOrder);
    expect(wrong).toEqual([]);
    expect(restless.flatMap((one) => broken(one, state.appointments))).toEqual([]);
    expect(unanswered).toBeGreaterThan(KILLS);
  },
  TIMEOUT_MS,
);

test(
  'asked to end under load the server answers what it has begun, closes its store and exits with 0',
  async () => {
    const restless = people(PEOPLE);
    const server = await startServer(clinic.dataDir);
    const living = Promise.all(restless.map((one) => one.live(server.url)));
    await someChanges(restless, 5 * PEOPLE);
    expect(await server.stop()).toBe(0);
    await living;
    expect(server.complaints()).toBe('');
    expect(existsSync(path.join(clinic.dataDir, `${STORE_FILE}-wal`))).toBe(false);
    const { state, wrong } = await clinic.withPlatform(bookingOrder);
    expect(wrong).toEqual([]);
    expect(restless.flatMap((one) => broken(one, state.appointments))).toEqual([]);
    // Nothing was done that was not also told.
    expect(happened(restless, state.appointments).size).toBe(0);
  },
  TIMEOUT_MS,
);
