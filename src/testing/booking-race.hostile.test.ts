import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isActive } from '@/domain/appointments/schema';
import { STORE_FILE } from '@/server/platform/platform';
import { bookingOrder } from './booking-order';
import { makeDiskClinic, type DiskClinic, type Patient } from './disk-clinic';
import { post, countStatuses, type HttpResult } from './http-client';
import { startServer, type ServerProcess } from './server-process';

const RACERS = 500;
const TIMEOUT_MS = 60_000;

let clinic: DiskClinic;
let servers: [ServerProcess, ServerProcess];
beforeAll(async () => {
  clinic = await makeDiskClinic(RACERS);
  servers = await Promise.all([startServer(clinic.dataDir), startServer(clinic.dataDir)]);
}, TIMEOUT_MS);
afterAll(async () => {
  const codes = await Promise.all(servers.map((server) => server.stop()));
  const complaints = servers.map((server) => server.complaints());
  clinic.remove();
  expect(codes).toEqual([0, 0]);
  expect(complaints).toEqual(['', '']);
});

/** The two processes take turns. */
const serverOf = (n: number) => (n % 2 === 0 ? servers[0] : servers[1]);
const order = () => clinic.withPlatform(bookingOrder);
const attempt = (slot: number) => ({ doctorId: clinic.doctorId, startsAt: clinic.slot(slot), mode: 'video', reason: 'Cough' });
const book = ({ url }: ServerProcess, patient: Patient, slot: number, key?: string) =>
  post(url, patient, '/api/appointments', attempt(slot), key);
const move = ({ url }: ServerProcess, patient: Patient, { body }: HttpResult, slot: number) =>
  post(url, patient, `/api/appointments/${String(body['id'])}/reschedule`, { startsAt: clinic.slot(slot), version: body['version'] });

function patientAt(n: number): Patient {
  const patient = clinic.patients[n];
  if (!patient) throw new Error(`there is no patient ${String(n)}`);
  return patient;
}

test(
  'of five hundred patients who want one slot in the same moment exactly one gets it, and nothing of the others is left',
  async () => {
    const results = await Promise.all(clinic.patients.map((patient, n) => book(servers[0], patient, 0, `one-slot-${String(n)}`)));
    expect(countStatuses(results)).toEqual({ '201': 1, '409 slot-taken': RACERS - 1 });
    const { state, wrong } = await order();
    expect(wrong).toEqual([]);
    expect(state.appointments).toHaveLength(1);
    expect(state.appointments[0]).toMatchObject({ id: results.find(({ status }) => status === 201)?.body['id'], version: 1 });
    expect(state.answers).toBe(1);
  },
  TIMEOUT_MS,
);

test(
  'two server processes on one file give one slot to one of five hundred',
  async () => {
    const results = await Promise.all(clinic.patients.map((patient, n) => book(serverOf(n), patient, 1)));
    expect(countStatuses(results)).toEqual({ '201': 1, '409 slot-taken': RACERS - 1 });
    const { state, wrong } = await order();
    expect(wrong).toEqual([]);
    expect(state.appointments).toHaveLength(2);
  },
  TIMEOUT_MS,
);

test(
  'a request sent twenty times at once with one key, through both processes, is done once and answered alike',
  async () => {
    const patient = patientAt(0);
    const before = (await order()).state;
    const twenty = Array.from({ length: 20 }, (_, n) => book(serverOf(n), patient, 40, 'twenty-times'));
    const results = await Promise.all(twenty);
    expect(countStatuses(results)).toEqual({ '201': 20 });
    expect(new Set(results.map(({ text }) => text)).size).toBe(1);
    const { state, wrong } = await order();
    expect(wrong).toEqual([]);
    expect(state.appointments).toHaveLength(before.appointments.length + 1);
    expect(state.answers).toBe(before.answers + 1);
    expect(await book(servers[1], patient, 41, 'twenty-times')).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  },
  TIMEOUT_MS,
);

test(
  'those who move and those who book fight for the same slots: each has one owner, and what was left is free',
  async () => {
    const movers = clinic.patients.slice(100, 120);
    const bookings = await Promise.all(movers.map((patient, n) => book(serverOf(n), patient, 50 + n)));
    expect(countStatuses(bookings)).toEqual({ '201': movers.length });
    const taken = (await order()).state.appointments.length;

    // Twenty move onto ten slots, each of which ten others want to book; ten more want the slots that are being left.
    const moving = bookings.map((mine, n) => move(serverOf(n), patientAt(100 + n), mine, 75 + (n % 10)));
    const booking = clinic.patients.slice(200, 300).map((patient, n) => book(serverOf(n), patient, 75 + (n % 10)));
    const following = clinic.patients.slice(300, 310).map((patient, n) => book(serverOf(n), patient, 50 + n));
    const [moved, wanted, followed] = await Promise.all([Promise.all(moving), Promise.all(booking), Promise.all(following)]);

    const answers = Object.keys(countStatuses([...moved, ...wanted, ...followed]));
    expect(answers.filter((one) => !['200', '201', '409 slot-taken'].includes(one))).toEqual([]);
    const won = [...moved, ...wanted].filter(({ status }) => status < 300).length;
    expect(won).toBe(10);
    const { state, wrong } = await order();
    expect(wrong).toEqual([]);
    expect(state.appointments).toHaveLength(taken + [...wanted, ...followed].filter(({ status }) => status === 201).length);
    const starts = state.appointments.filter(({ status }) => isActive(status)).map(({ startsAt }) => startsAt);
    expect(new Set(starts).size).toBe(starts.length);
    for (let n = 75; n < 85; n += 1) expect(starts).toContain(clinic.slot(n));
    for (const { body } of moved.filter(({ status }) => status === 200)) {
      expect(state.appointments.find(({ id }) => id === body['id'])).toMatchObject({
        version: 2,
        startsAt: body['startsAt'],
        status: 'booked',
      });
    }
  },
  TIMEOUT_MS,
);

test(
  'a slot that was fought over can be booked once it is left',
  async () => {
    const owner = patientAt(400);
    const next = patientAt(401);
    const mine = await book(servers[0], owner, 90);
    expect(mine.status).toBe(201);
    expect((await move(servers[1], owner, mine, 91)).status).toBe(200);
    expect((await book(servers[0], next, 90)).status).toBe(201);
    expect((await order()).wrong).toEqual([]);
  },
  TIMEOUT_MS,
);

test('disorder would have been noticed: a hold taken away, and a line of history that the audit trail knows of', async () => {
  const db = new DatabaseSync(path.join(clinic.dataDir, STORE_FILE), { timeout: 5000 });
  for (const table of ['c_slot_holds', 'c_appointment_changes']) db.exec(`DELETE FROM ${table} WHERE id = (SELECT min(id) FROM ${table})`);
  db.close();
  expect((await order()).wrong).toEqual([
    expect.stringMatching(/^hold .+: 1 too few$/),
    expect.stringMatching(/^version .+: 1 too few$/),
    expect.stringMatching(/^audit event .+: 1 too many$/),
  ]);
});
