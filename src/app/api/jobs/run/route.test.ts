import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JOBS } from '@/server/system/jobs';
import { appointments } from '@/server/appointments/collections';
import { busyTimes, slotHolds } from '@/server/scheduling/collections';
import { INVITATION_DAYS } from '@/domain/organisations/schema';
import { consultations, earlierSignals } from '@/server/consultations/collections';
import { invitations } from '@/server/organisations/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { idempotencyRecords } from '@/server/platform/http/idempotency';
import { sessions } from '@/server/platform/identity/collections';
import { jobLeases } from '@/server/platform/jobs/collections';
import { LEASE_SECONDS, runDueJobs } from '@/server/platform/jobs/run-due-jobs';
import { addSeconds } from '@/domain/shared/instant';
import { bookSlot } from '@/testing/book';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, startWaiting } from '@/testing/consult';
import { invitationRequests } from '@/testing/invitations';
import { POST } from './route';

const SECRET = 'a-secret-shared-with-the-scheduler-alone';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic({ JOBS_SECRET: SECRET });
});
afterEach(() => clinic.close());

const tick = (authorization = `Bearer ${SECRET}`) =>
  clinic.call(POST, { method: 'POST', path: '/api/jobs/run', headers: { authorization } });

describe('POST /api/jobs/run', () => {
  test('runs what is due, and what was just run not again', async () => {
    expect((await tick()).body).toEqual({ ran: JOBS.map(({ name }) => name) });
    expect((await tick()).body).toEqual({ ran: [] });
    clinic.at(addSeconds(MONDAY_NINE, 301));
    expect((await tick()).body).toEqual({
      ran: [
        'deliver-notifications',
        'escalate-alerts',
        'find-silent-devices',
        'cancel-of-departed',
        'close-abandoned',
        'forget-ended-links',
        'remind-doses',
        'remind-an-hour-before',
        'check-documents',
        'build-exports',
        'purge-recordings',
        'settle-reservations',
        'refresh-pharmacy-rows',
        'resume-stock-imports',
        'settle-identities',
      ],
    });
  });

  test.each(['Bearer another-secret-of-the-same-length-almost', `Basic ${SECRET}`, ''])(
    'is not there for who comes with %j',
    async (authorization) => {
      const got = await tick(authorization);
      expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
    },
  );

  test('is not there at all where no secret is shared', async () => {
    await clinic.close();
    clinic = await openClinic();
    expect((await tick()).status).toBe(404);
    expect((await tick('Bearer undefined')).status).toBe(404);
  });
});

describe('a lease', () => {
  test('lets one of two processes run a job, and lapses when its holder has died', async () => {
    const job = { name: 'close-abandoned', everySeconds: 60, run: () => Promise.resolve(1) };
    const both = await Promise.all([runDueJobs(clinic.platform, [job]), runDueJobs(clinic.platform, [job])]);
    expect(both.flat()).toEqual(['close-abandoned']);

    const until = addSeconds(MONDAY_NINE, LEASE_SECONDS);
    await clinic.platform.store.commit(async (tx) => tx.put(jobLeases, { id: job.name, holder: 'req_dead', until, begunAt: MONDAY_NINE }));
    clinic.at(addSeconds(MONDAY_NINE, LEASE_SECONDS - 1));
    expect(await runDueJobs(clinic.platform, [job])).toEqual([]);
    clinic.at(until);
    expect(await runDueJobs(clinic.platform, [job])).toEqual(['close-abandoned']);
  });

  test('is given back by a job that fails, which is tried again when it is next due and keeps no other from running', async () => {
    const failing = { name: 'fails', everySeconds: 60, run: () => Promise.reject(new Error('no')) };
    const other = { name: 'works', everySeconds: 60, run: () => Promise.resolve(0) };
    expect(await runDueJobs(clinic.platform, [failing, other])).toEqual(['works']);
    clinic.at(addSeconds(MONDAY_NINE, 61));
    expect(await runDueJobs(clinic.platform, [{ ...failing, run: () => Promise.resolve(1) }])).toEqual(['fails']);
  });
});

describe('the jobs', () => {
  const stateOf = async ({ id, appointmentId }: { id: string; appointmentId: string }) => {
    const [consultation, appointment] = await Promise.all([
      clinic.platform.store.get(consultations, id),
      clinic.platform.store.get(appointments, appointmentId),
    ]);
    return [consultation?.state, consultation?.outcome, appointment?.status];
  };

  test('end the waiting of who has gone, once the window has closed, and blame nobody', async () => {
    const gone = await startWaiting(clinic);
    clinic.at('2026-01-05T04:44:59.000Z');
    await tick();
    expect(await stateOf(gone)).toEqual(['waiting', undefined, 'checked_in']);
    clinic.at('2026-01-05T04:50:00.000Z');
    await tick();
    expect(await stateOf(gone)).toEqual(['ended', 'abandoned', 'booked']);
  });

  test('read nobody’s health data while no check-in window has closed, and audit every read once one has', async () => {
    const { id } = await startWaiting(clinic);
    const trail = () =>
      clinic.platform.store.find(auditEvents, {
        where: [
          ['subjectId', '==', id],
          ['own', '==', false],
        ],
        orderBy: [['at', 'desc']],
        limit: 10,
      });
    const before = await trail();
    clinic.at('2026-01-05T04:44:59.000Z');
    await tick();
    expect(await trail()).toEqual(before);
    clinic.at('2026-01-05T04:50:00.000Z');
    await tick();
    expect(
      (await trail())
        .slice(0, 2)
        .map(({ action, actorId }) => [action, actorId])
        .sort(),
    ).toEqual([
      ['consultation.abandon', null],
      ['consultation.read', null],
    ]);
    clinic.at('2026-01-05T05:00:00.000Z');
    const after = await trail();
    await tick();
    expect(await trail()).toEqual(after);
  });

  test('leave alone who is still there, and who was admitted', async () => {
    const there = await startWaiting(clinic);
    const inside = await admitted(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-05T04:15:00.000Z', now: '2026-01-05T04:15:00.000Z' });
    clinic.at('2026-01-05T04:59:50.000Z');
    await callAs(clinic, 'asha@demo.test', 'presence', there.id);
    clinic.at('2026-01-05T05:00:00.000Z');
    await tick();
    expect(await stateOf(there)).toEqual(['waiting', undefined, 'checked_in']);
    expect(await stateOf(inside)).toEqual(['admitted', undefined, 'in_progress']);
  });

  test('give up the holds of a time gone by and keep those to come', async () => {
    const past = await bookSlot(clinic);
    await bookSlot(clinic, { startsAt: '2026-01-08T04:00:00.000Z' });
    clinic.at('2026-01-06T04:30:00.000Z');
    await tick();
    const { store } = clinic.platform;
    expect([await store.count(busyTimes, {}), await store.count(slotHolds, {})]).toEqual([1, 6]);
    expect(await store.get(appointments, past.id)).toMatchObject({ status: 'booked' });
  });

  test('remove sessions that ended and answers that are thirty days old, and no others', async () => {
    const { store } = clinic.platform;
    await bookSlot(clinic, { key: 'old' });
    await clinic.tokenOf('ravi@demo.test');
    clinic.at(addSeconds(MONDAY_NINE, 31 * 86_400));
    await clinic.tokenOf('simran@demo.test');
    await tick();
    expect(await store.count(idempotencyRecords, {})).toBe(0);
    expect((await store.find(sessions, { limit: 1000 })).map(({ userId }) => userId)).toEqual([clinic.idOf('simran@demo.test')]);
  });

  test('remove an invitation a day after it expired, and signals kept one by one', async () => {
    const { store } = clinic.platform;
    await (await invitationRequests(clinic)).invite();
    await store.commit(async (tx) => tx.put(earlierSignals, { id: 'con_1@1', at: MONDAY_NINE }));
    clinic.at(addSeconds(MONDAY_NINE, INVITATION_DAYS * 86_400));
    await tick();
    expect([await store.count(invitations, {}), await store.count(earlierSignals, {})]).toEqual([1, 0]);
    clinic.at(addSeconds(MONDAY_NINE, (INVITATION_DAYS + 1) * 86_400 + 1));
    await tick();
    expect(await store.count(invitations, {})).toBe(0);
  });
});
