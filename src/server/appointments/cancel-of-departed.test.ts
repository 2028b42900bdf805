import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as getVisit } from '@/app/api/appointments/[id]/route';
import { PUT as verify } from '@/app/api/admin/doctors/[id]/verify/route';
import { PUT as setStatus } from '@/app/api/admin/users/[id]/status/route';
import { GET as getConsultation } from '@/app/api/consultations/[id]/route';
import { GET as list } from '@/app/api/notifications/route';
import type { NotificationView } from '@/domain/notifications/schema';
import { slotHolds } from '@/server/scheduling/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { makeCtx, type Ctx } from '@/server/platform/ctx';
import { runDueJobs } from '@/server/platform/jobs/run-due-jobs';
import { JOBS } from '@/server/system/jobs';
import { book, bookSlot, HALF_PAST_NINE } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, inCall, startWaiting } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { openStream } from '@/testing/open-stream';
import { cancelOfDeparted } from './cancel-of-departed';
import { departures } from './collections';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const RAVI = 'ravi@demo.test';
const KAUR = 'kaur@demo.test';
const TUESDAY = '2026-01-06T04:00:00.000Z';

const system = (): Ctx => makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
const run = () => cancelOfDeparted(system());
const status = (who: string, word: 'active' | 'suspended') =>
  clinic.call(setStatus, {
    as: 'admin@demo.test',
    method: 'PUT',
    path: `/api/admin/users/${clinic.idOf(who)}/status`,
    body: { status: word, reason: 'Checked by hand' },
  });
const reject = () =>
  clinic.call(verify, {
    as: 'admin@demo.test',
    method: 'PUT',
    path: `/api/admin/doctors/${clinic.idOf(KAUR)}/verify`,
    body: { decision: 'rejected', note: 'Checked by hand' },
  });
const visit = async (id: string, as = ASHA) => (await clinic.call(getVisit, { as, path: `/api/appointments/${id}` })).body;
const room = async (id: string) => (await clinic.call(getConsultation, { as: ASHA, path: `/api/consultations/${id}` })).body;
const kinds = async (as: string) =>
  ((await clinic.call(list, { as, path: '/api/notifications' })).body['items'] as NotificationView[]).map(({ kind }) => kind);
const holds = async () => (await clinic.platform.store.find(slotHolds, { limit: 100 })).length;
const cancellations = async () =>
  (await clinic.platform.store.find(auditEvents, { limit: 500 })).filter(
    ({ action, actorId }) => action === 'appointment.cancel' && actorId === null,
  );

describe.each([
  ['suspended', () => status(KAUR, 'suspended')],
  ['rejected', reject],
])('the coming visits of a doctor who is %s', (_, depart) => {
  test('are cancelled with their times, and the patient and the family are told once', async () => {
    await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test', scopes: ['appointments'] });
    await linkFamily(clinic, { patient: ASHA, caregiver: 'simran@demo.test', scopes: ['vitals'] });
    const { id } = await bookSlot(clinic, { startsAt: TUESDAY });
    const other = await bookSlot(clinic, { doctor: 'singh@demo.test' });
    const before = await holds();
    expect((await depart()).status).toBe(200);
    expect(await run()).toBe(1);
    expect(await visit(id)).toMatchObject({ status: 'cancelled', endCause: 'doctor-gone' });
    expect(await visit(other.id)).toMatchObject({ status: 'booked' });
    expect(await holds()).toBeLessThan(before);
    expect((await kinds(ASHA)).filter((kind) => kind === 'appointment-doctor-gone')).toHaveLength(1);
    expect(await kinds('jaswant@demo.test')).toContain('appointment-doctor-gone');
    expect(await kinds('simran@demo.test')).not.toContain('appointment-doctor-gone');
    expect(await cancellations()).toHaveLength(1);
    expect(await run()).toBe(0);
    expect(await clinic.platform.store.find(departures, { limit: 5 })).toEqual([]);
  });

  test('end on the open page of whoever waits, by itself', async () => {
    const { id } = await startWaiting(clinic);
    const stream = await openStream(clinic, getConsultation, { as: ASHA, path: `/api/consultations/${id}` });
    expect((await stream.next()).data['state']).toBe('waiting');
    await depart();
    await run();
    expect((await stream.next(({ state }) => state !== 'waiting')).data['state']).toBe('ended');
    stream.close();
  });

  test('end in the waiting room too, which says so', async () => {
    const { id, appointmentId } = await startWaiting(clinic);
    await depart();
    expect(await run()).toBe(1);
    expect(await room(id)).toMatchObject({ state: 'ended', outcome: 'abandoned' });
    expect(await visit(appointmentId)).toMatchObject({ status: 'cancelled', endCause: 'doctor-gone' });
  });
});

test('two processes at the same moment cancel each visit once', async () => {
  for (const hour of ['04', '05', '06']) await bookSlot(clinic, { startsAt: `2026-01-06T${hour}:00:00.000Z` });
  await bookSlot(clinic, { as: RAVI, startsAt: '2026-01-07T04:00:00.000Z' });
  await status(KAUR, 'suspended');
  await Promise.all([runDueJobs(clinic.platform, JOBS), runDueJobs(clinic.platform, JOBS), run(), run()]);
  expect((await kinds(ASHA)).filter((kind) => kind === 'appointment-doctor-gone')).toHaveLength(3);
  expect((await kinds(RAVI)).filter((kind) => kind === 'appointment-doctor-gone')).toHaveLength(1);
  expect(await cancellations()).toHaveLength(4);
});

test('a process that ends after any of its commits leaves the rest to the next one', async () => {
  const visits = 5;
  const ids: string[] = [];
  for (let n = 0; n < visits; n += 1) {
    const as = n % 2 === 0 ? ASHA : RAVI;
    ids.push((await bookSlot(clinic, { as, startsAt: `2026-01-06T0${4 + n}:00:00.000Z` })).id);
  }
  await status(KAUR, 'suspended');
  let ended = 0;
  for (let round = 0; round < visits; round += 1) ended += await cutAfter(1);
  expect(ended).toBe(visits);
  expect(await run()).toBe(0);
  for (const [n, id] of ids.entries()) expect(await visit(id, n % 2 === 0 ? ASHA : RAVI)).toMatchObject({ status: 'cancelled' });
  expect(await cancellations()).toHaveLength(visits);
  expect((await kinds(ASHA)).filter((kind) => kind === 'appointment-doctor-gone')).toHaveLength(3);
});

/** Runs the job in a process that ends after so many appointments; returns how many it ended. */
async function cutAfter(commits: number): Promise<number> {
  const ctx = system();
  let done = 0;
  const cut: Ctx = {
    ...ctx,
    commit: async (...made) => {
      if (done === commits) throw new Error('the process has ended');
      const result = await ctx.commit(...made);
      done += 1;
      return result;
    },
  };
  await cancelOfDeparted(cut).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'the process has ended') throw error;
  });
  return done;
}

test('a doctor who is restored before it is done keeps what is left, and nothing comes back', async () => {
  const first = await bookSlot(clinic, { startsAt: TUESDAY });
  const second = await bookSlot(clinic, { startsAt: '2026-01-06T05:00:00.000Z' });
  await status(KAUR, 'suspended');
  await cutAfter(1);
  await status(KAUR, 'active');
  expect(await run()).toBe(0);
  expect(await visit(first.id)).toMatchObject({ status: 'cancelled' });
  expect(await visit(second.id)).toMatchObject({ status: 'booked' });
  expect((await book(clinic, { startsAt: TUESDAY })).status).toBe(201);
  expect(await run()).toBe(0);
});

test('visits of the past stay as they were', async () => {
  const { id } = await bookSlot(clinic, { startsAt: HALF_PAST_NINE });
  clinic.at('2026-01-05T05:00:00.000Z');
  await status(KAUR, 'suspended');
  expect(await run()).toBe(0);
  expect(await visit(id)).toMatchObject({ status: 'booked' });
});

describe('a call that is going on', () => {
  test('ends when its doctor is suspended', async () => {
    const { id, appointmentId } = await inCall(clinic);
    await status(KAUR, 'suspended');
    expect(await run()).toBe(1);
    expect(await room(id)).toMatchObject({ state: 'ended', outcome: 'completed' });
    expect(await visit(appointmentId)).toMatchObject({ status: 'completed', endCause: 'doctor-gone' });
  });

  test('ends as abandoned where the two were not in it yet', async () => {
    const { id } = await admitted(clinic);
    await status(KAUR, 'suspended');
    await run();
    expect(await room(id)).toMatchObject({ state: 'ended', outcome: 'abandoned' });
  });

  test('is left to a doctor who was rejected, who is still signed in and finishes it', async () => {
    const { id } = await inCall(clinic);
    await reject();
    expect(await run()).toBe(0);
    expect(await room(id)).toMatchObject({ state: 'in_progress' });
  });

  test('is left to its doctor when the patient is suspended', async () => {
    const { id, appointmentId } = await inCall(clinic);
    await status(ASHA, 'suspended');
    expect(await run()).toBe(0);
    expect(await visit(appointmentId, KAUR)).toMatchObject({ status: 'in_progress', consultationId: id });
  });
});

describe('a patient who is suspended', () => {
  test('frees the coming times, and the doctor is told', async () => {
    const { id } = await bookSlot(clinic, { startsAt: TUESDAY });
    await status(ASHA, 'suspended');
    expect(await run()).toBe(1);
    expect(await holds()).toBe(0);
    expect(await kinds(KAUR)).toContain('appointment-cancelled');
    const seen = await visit(id, KAUR);
    expect(seen).toMatchObject({ status: 'cancelled' });
    expect(seen).not.toHaveProperty('endCause');
    expect((await book(clinic, { as: RAVI, startsAt: TUESDAY })).status).toBe(201);
  });

  test('is booked for by nobody of the family', async () => {
    await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test' });
    await status(ASHA, 'suspended');
    const got = await book(clinic, { as: 'jaswant@demo.test', patientId: clinic.idOf(ASHA), startsAt: TUESDAY });
    expect(got.status).toBe(404);
  });
});
