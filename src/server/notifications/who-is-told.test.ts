import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NotificationView } from '@/domain/notifications/schema';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { PUT as verify } from '@/app/api/admin/doctors/[id]/verify/route';
import { POST as cancel } from '@/app/api/appointments/[id]/cancel/route';
import { POST as reschedule } from '@/app/api/appointments/[id]/reschedule/route';
import { POST as logIn } from '@/app/api/auth/login/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { GET as availability, PUT as saveAvailability } from '@/app/api/doctor/availability/route';
import { GET as list } from '@/app/api/notifications/route';
import { remindPatients } from '@/server/appointments/remind-patients';
import { JOBS } from '@/server/system/jobs';
import { makeCtx } from '@/server/platform/ctx';
import { runDueJobs } from '@/server/platform/jobs/run-due-jobs';
import { bookSlot, HALF_PAST_NINE } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { invitationRequests } from '@/testing/invitations';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const notifications = async (as: string) =>
  (await clinic.call(list, { as, path: '/api/notifications' })).body['items'] as NotificationView[];
const kinds = async (as: string) => (await notifications(as)).map(({ kind }) => kind);

describe('a reminder', () => {
  const TUESDAY = '2026-01-06T04:00:00.000Z';
  const system = () => makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
  const dayBefore = () => remindPatients(system(), 'appointment-day-before');
  const hourBefore = () => remindPatients(system(), 'appointment-hour-before');
  const reminders = async () => (await kinds(ASHA)).filter((kind) => kind.endsWith('-before'));

  test('comes a day before and an hour before, to the patient alone and once', async () => {
    await dayBefore();
    await bookSlot(clinic, { startsAt: TUESDAY });
    clinic.at('2026-01-05T03:59:59.000Z');
    expect([await dayBefore(), await hourBefore()]).toEqual([0, 0]);
    clinic.at('2026-01-05T04:00:00.000Z');
    expect([await dayBefore(), await dayBefore(), await hourBefore()]).toEqual([1, 0, 0]);
    clinic.at('2026-01-06T03:00:20.000Z');
    expect([await hourBefore(), await hourBefore(), await dayBefore()]).toEqual([1, 0, 0]);
    expect(await reminders()).toEqual(['appointment-hour-before', 'appointment-day-before']);
    expect((await kinds(KAUR)).filter((kind) => kind.startsWith('appointment'))).toEqual(['appointment-booked']);
  });

  test('comes once when two processes tick at the same moment, also where the lease of a dead one has lapsed', async () => {
    await bookSlot(clinic, { startsAt: TUESDAY });
    clinic.at('2026-01-05T04:00:00.000Z');
    await Promise.all([runDueJobs(clinic.platform, JOBS), runDueJobs(clinic.platform, JOBS), dayBefore(), dayBefore()]);
    expect(await reminders()).toEqual(['appointment-day-before']);
  });

  test('comes late after a standstill, but not when it is too late to be of use', async () => {
    await bookSlot(clinic, { startsAt: TUESDAY });
    clinic.at('2026-01-05T09:59:00.000Z');
    expect(await dayBefore()).toBe(1);
    clinic.at('2026-01-06T03:31:00.000Z');
    expect(await hourBefore()).toBe(0);
  });

  test('does not come for a visit booked after its time, nor for one that was moved away or cancelled', async () => {
    clinic.at('2026-01-05T03:45:00.000Z');
    await bookSlot(clinic, { startsAt: HALF_PAST_NINE });
    const moved = await bookSlot(clinic, { startsAt: TUESDAY });
    const cancelled = await bookSlot(clinic, { startsAt: '2026-01-06T04:15:00.000Z' });
    const change = { as: ASHA, body: { startsAt: '2026-01-06T06:00:00.000Z', version: moved.version } };
    await clinic.call(reschedule, { ...change, path: `/api/appointments/${moved.id}/reschedule` });
    const path = `/api/appointments/${cancelled.id}/cancel`;
    await clinic.call(cancel, { as: ASHA, path, body: { version: cancelled.version } });
    clinic.at('2026-01-05T04:30:00.000Z');
    expect([await hourBefore(), await dayBefore()]).toEqual([0, 0]);
    clinic.at('2026-01-05T06:00:00.000Z');
    expect(await dayBefore()).toBe(1);
    expect((await notifications(ASHA))[0]?.data['startsAt']).toBe('2026-01-06T06:00:00.000Z');
  });
});

describe('a day off', () => {
  const save = async (exceptions: readonly object[]) => {
    const { body } = await clinic.call(availability, { as: KAUR, path: '/api/doctor/availability' });
    const saved = { as: KAUR, method: 'PUT', path: '/api/doctor/availability', body: { ...body, exceptions } } as const;
    expect((await clinic.call(saveAvailability, saved)).status).toBe(200);
  };

  test('over booked visits is told to their patients, once for each time it is taken', async () => {
    await bookSlot(clinic, { startsAt: '2026-01-06T04:00:00.000Z' });
    await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-07T04:00:00.000Z' });
    const off = { on: '2026-01-06', closed: true };
    await save([off]);
    await save([off, { on: '2026-01-09', closed: true }]);
    expect((await kinds(ASHA)).filter((kind) => kind === 'appointment-doctor-away')).toHaveLength(1);
    expect(await kinds('ravi@demo.test')).toEqual(['appointment-booked']);
    await save([]);
    clinic.at('2026-01-05T03:31:00.000Z');
    await save([off]);
    expect((await kinds(ASHA)).filter((kind) => kind === 'appointment-doctor-away')).toHaveLength(2);
  });
});

test('a doctor is told of each decision on the registration', async () => {
  const decide = (decision: string) =>
    clinic.call(verify, {
      as: 'admin@demo.test',
      method: 'PUT',
      path: `/api/admin/doctors/${clinic.idOf('singh@demo.test')}/verify`,
      body: { decision, note: 'Checked by hand' },
    });
  clinic.at('2026-01-05T03:31:00.000Z');
  expect((await decide('rejected')).status).toBe(200);
  clinic.at('2026-01-05T03:32:00.000Z');
  await decide('approved');
  expect(await kinds('singh@demo.test')).toEqual(['doctor-approved', 'doctor-rejected', 'doctor-approved']);
});

test('a doctor is told who invites them', async () => {
  const { id, invite } = await invitationRequests(clinic);
  await invite();
  const told = await notifications('verma@demo.test');
  expect(told.find(({ kind }) => kind === 'organisation-invited')).toMatchObject({
    kind: 'organisation-invited',
    audience: 'self',
    data: { orgId: id, orgName: 'Nabha Community Clinic' },
    path: '/organisations',
  });
});

describe('signing in', () => {
  const body = { identifier: 'ravi@demo.test', password: DEMO_PASSWORD };
  const enter = (headers: Record<string, string> = {}) => clinic.call(signIn, { path: '/api/auth/session', body, headers });
  const devices = async () => (await kinds('ravi@demo.test')).filter((kind) => kind === 'account-new-device').length;

  test('on a device where nobody of this account was before is told, and on a known one is not', async () => {
    const first = await enter();
    expect(await devices()).toBe(1);
    const cookie = first.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    clinic.at('2026-01-05T03:31:00.000Z');
    expect((await enter({ cookie })).status).toBe(200);
    expect(await devices()).toBe(1);
    await enter();
    expect(await devices()).toBe(2);
  });

  test('with a wrong password is not told', async () => {
    await clinic.call(signIn, { path: '/api/auth/session', body: { ...body, password: 'wrong wrong wrong' } });
    expect(await devices()).toBe(0);
  });

  test('by a program is told once for each program', async () => {
    for (const agent of ['gateway', 'gateway', 'phone app'])
      await clinic.call(logIn, { path: '/api/auth/login', body, headers: { 'user-agent': agent } });
    expect(await devices()).toBe(2);
  });
});
