/** A process that works through attempts to book as it is told, one job after the other. */
import pg from 'pg';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import type { Principal } from '@/domain/shared/principal';
import type { Appointment } from '@/domain/appointments/schema';
import { isProblem } from '@/domain/shared/problem';
import { bookAppointment } from '@/server/appointments/book-appointment';
import { appointments } from '@/server/appointments/collections';
import { slotHolds } from '@/server/scheduling/collections';
import { holdTime } from '@/server/scheduling/hold-time';
import { makeCtx } from '@/server/platform/ctx';
import { getPlatform } from '@/server/platform/platform';
import { isAlreadyExists } from '@/server/platform/store/port';
import { post } from '@/testing/http-client';
import { inParallel, type Attempt, type Done, type Job } from './booking-work';

type Try = (attempt: Attempt, index: number) => Promise<boolean>;

process.on('message', (job: Job) => {
  void work(job).then((done) => process.send?.(done));
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');

async function work(job: Job): Promise<Done> {
  const { attempt, end } = await tryer(job);
  const won: number[] = [];
  const cpu = process.cpuUsage();
  const beganAt = performance.timeOrigin + performance.now();
  await inParallel(job.attempts, job.inFlight, async (one, index) => {
    if (await attempt(one, index)) won.push(index);
  });
  const endedAt = performance.timeOrigin + performance.now();
  const { user, system } = process.cpuUsage(cpu);
  await end();
  return { won, beganAt, endedAt, cpuMs: (user + system) / 1000 };
}

async function tryer(job: Job): Promise<{ attempt: Try; end: () => Promise<void> }> {
  const nothing = async () => undefined;
  if (job.kind === 'store') return { attempt: inStore, end: nothing };
  if (job.kind === 'verb') return { attempt: byVerb, end: nothing };
  if (job.kind === 'http') return { attempt: (one, index) => overHttp(job, one, index), end: nothing };
  const pool = new pg.Pool({ host: job.socket, user: 'postgres', database: 'postgres', max: job.inFlight });
  const connected = await Promise.all(Array.from({ length: job.inFlight }, () => pool.connect()));
  for (const client of connected) client.release();
  return { attempt: (one) => inPostgres(pool, job.table, one), end: () => pool.end() };
}

/** The time of both taken and the appointment written: what an exclusion constraint and a row are in PostgreSQL. */
async function inStore(attempt: Attempt): Promise<boolean> {
  const appointment = appointmentOf(attempt);
  try {
    await getPlatform().store.commit(async (tx) => {
      holdTime(tx, appointment);
      tx.create(appointments, appointment);
    });
    return true;
  } catch (error) {
    if (isAlreadyExists(error, slotHolds)) return false;
    throw error;
  }
}

/** The use case as the door calls it: rights, the doctor's hours, history and the audit trail with it. */
async function byVerb({ doctorId, patientId, startsAt }: Attempt): Promise<boolean> {
  const principal: Principal = {
    userId: patientId,
    name: 'Somebody',
    role: 'patient',
    locale: 'pa',
    verified: true,
    sessionId: 'ses_bench',
  };
  const ctx = makeCtx(getPlatform(), { principal, requestId: 'req_bench' });
  try {
    await bookAppointment(ctx, { doctorId, startsAt, mode: 'video', reason: '' });
    return true;
  } catch (error) {
    if (isProblem(error) && error.code === 'slot-taken') return false;
    throw error;
  }
}

async function overHttp(
  { urls, tokens }: Job & { kind: 'http' },
  { doctorId, patientId, startsAt }: Attempt,
  index: number,
): Promise<boolean> {
  const url = urls[index % urls.length] ?? '';
  const patient = { id: patientId, token: tokens[patientId] ?? '' };
  const { status, code, text } = await post(url, patient, '/api/appointments', { doctorId, startsAt, mode: 'video', reason: '' });
  if (status === 201) return true;
  if (code === 'slot-taken') return false;
  throw new Error(text);
}

/** As its manual would have it: without `ON CONFLICT` two who want the same time in the same moment wait for each other until one is shot. */
async function inPostgres(pool: pg.Pool, table: string, { id, doctorId, patientId, startsAt, endsAt }: Attempt): Promise<boolean> {
  const text = `INSERT INTO ${table} (id, doctor_id, patient_id, during) VALUES ($1, $2, $3, tstzrange($4, $5)) ON CONFLICT DO NOTHING`;
  const { rowCount } = await pool.query({ name: table, text, values: [id, doctorId, patientId, startsAt, endsAt] });
  return rowCount === 1;
}

function appointmentOf({ id, doctorId, patientId, startsAt, endsAt }: Attempt): Appointment {
  const now = new Date().toISOString();
  return {
    id,
    patientId,
    doctorId,
    orgId: 'org_BenchBenchBenchBench',
    bookedBy: patientId,
    startsAt,
    endsAt,
    bufferMinutes: 0,
    timeZone: CLINIC_TIME_ZONE,
    mode: 'video',
    reason: '',
    status: 'booked',
    feePaise: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
