import type { AccessEntry } from '@/domain/audit/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getAppointment } from '@/server/appointments/get-appointment';
import { getUser } from '@/server/people/get-user';
import { auditEvents } from '@/server/platform/audit/collections';
import { makeCtx } from '@/server/platform/ctx';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST as login } from '../../../auth/login/route';
import { POST as register } from '../../../auth/register/route';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/profile/me/access';
const read = (as: string, query = '') => clinic.call(GET, { as, path: `${path}${query}` });
const itemsOf = async (as: string, query = '') => (await read(as, query)).body['items'] as AccessEntry[];

/** The seed has done things with Asha's record already; only what comes later is looked at. */
async function since(as: string, work: () => Promise<unknown>, query = ''): Promise<AccessEntry[]> {
  clinic.at('2026-01-05T05:00:00.000Z');
  await work();
  return (await itemsOf(as, query)).filter(({ at }) => at >= '2026-01-05T05:00:00.000Z');
}

test('a patient is told that the doctor looked at their visit: name, role and what, and that they did so themselves', async () => {
  const lines = await since('asha@demo.test', async () => {
    const { id } = await bookSlot(clinic, { startsAt: '2026-01-05T06:00:00.000Z' });
    clinic.at('2026-01-05T05:01:00.000Z');
    await getAppointment(clinic.as('kaur@demo.test'), id);
    clinic.at('2026-01-05T05:02:00.000Z');
    await getAppointment(clinic.as('asha@demo.test'), id);
  });
  expect(lines).toMatchObject([
    { at: '2026-01-05T05:02:00.000Z', action: 'appointment.read', actor: { is: 'you', role: 'patient' } },
    {
      at: '2026-01-05T05:01:00.000Z',
      action: 'appointment.read',
      actor: { is: 'person', id: clinic.idOf('kaur@demo.test'), name: 'Dr. Harpreet Kaur', role: 'doctor' },
    },
    { at: '2026-01-05T05:00:00.000Z', action: 'appointment.book', actor: { is: 'you' }, what: { type: 'appointment' } },
  ]);
});

test('an admin who opened the account is told by name, without an id to look them up by', async () => {
  const asha = clinic.idOf('asha@demo.test');
  const lines = await since('asha@demo.test', () => getUser(clinic.as('admin@demo.test'), asha));
  expect(lines).toMatchObject([{ action: 'admin.read_user', actor: { is: 'person', role: 'admin' }, what: { type: 'account', id: asha } }]);
  expect(lines[0]?.actor.name).toMatch(/\w/);
  expect(lines[0]?.actor).not.toHaveProperty('id');
});

test('a job that nobody asked for is told as the system’s', async () => {
  const job = makeCtx(clinic.platform, { principal: null, requestId: 'req_job' });
  const subject = { type: 'consultation', id: 'con_1', patientId: clinic.idOf('asha@demo.test') };
  const lines = await since('asha@demo.test', () => job.commit('consultation.abandon', subject, async () => null));
  expect(lines).toMatchObject([{ action: 'consultation.abandon', actor: { is: 'system', name: null, role: null } }]);
});

test('what was done before anybody signed in is told as that, and not as the system’s', async () => {
  await clinic.call(register, {
    path: '/api/auth/register',
    body: { name: 'Nirmal Kaur', email: 'new@demo.test', password: 'a long enough secret', role: 'patient' },
  });
  const { accessToken } = (
    await clinic.call(login, { path: '/api/auth/login', body: { identifier: 'new@demo.test', password: 'a long enough secret' } })
  ).body;
  const got = await clinic.call(GET, { path, headers: { authorization: `Bearer ${String(accessToken)}` } });
  expect(got.body).toMatchObject({ items: [{ action: 'account.register', actor: { is: 'not-signed-in', name: null } }], nextCursor: null });
});

test('what others did can be asked for alone, the system’s work with it', async () => {
  const asha = clinic.idOf('asha@demo.test');
  const others = await since(
    'asha@demo.test',
    async () => {
      const { id } = await bookSlot(clinic, { startsAt: '2026-01-05T06:00:00.000Z' });
      await getAppointment(clinic.as('asha@demo.test'), id);
      await getAppointment(clinic.as('kaur@demo.test'), id);
      await getUser(clinic.as('admin@demo.test'), asha);
    },
    '?by=others',
  );
  expect(others.map(({ action, actor }) => `${String(actor.role)} ${action}`).sort()).toEqual([
    'admin admin.read_user',
    'doctor appointment.read',
  ]);
});

test('of somebody who is no patient it tells what was done to their own account and profile, and nothing of their patients', async () => {
  const kaur = clinic.idOf('kaur@demo.test');
  const lines = await since('kaur@demo.test', async () => {
    const { id } = await bookSlot(clinic, { startsAt: '2026-01-05T06:00:00.000Z' });
    await getAppointment(clinic.as('kaur@demo.test'), id);
    await getUser(clinic.as('admin@demo.test'), kaur);
  });
  expect(lines.map(({ action }) => action)).toEqual(['admin.read_user']);
});

test('nobody hears of another’s record, and a stranger is asked to sign in', async () => {
  const { id } = await bookSlot(clinic);
  await getAppointment(clinic.as('kaur@demo.test'), id);
  const asha = clinic.idOf('asha@demo.test');
  for (const as of ['ravi@demo.test', 'meena@demo.test', 'kaur@demo.test', 'admin@demo.test']) {
    const { status, text } = await read(as, `?limit=100&patientId=${asha}`);
    expect([as, status]).toEqual([as, 200]);
    expect(text).not.toContain(asha);
    expect(text).not.toContain(id);
  }
  expect((await clinic.call(GET, { path })).status).toBe(401);
});

test('reading it leaves no line in it', async () => {
  const before = await clinic.platform.store.count(auditEvents, {});
  await read('asha@demo.test');
  expect(await clinic.platform.store.count(auditEvents, {})).toBe(before);
});

test('by pages every line comes once, newest first, also where a line is about the person and their health at once', async () => {
  const asha = clinic.idOf('asha@demo.test');
  const ctx = clinic.as('asha@demo.test');
  for (let n = 0; n < 7; n += 1) {
    await ctx.view('patient_profile.view', { type: 'patient_profile', id: asha, patientId: asha }, async () => null);
    await getUser(clinic.as('admin@demo.test'), asha);
  }
  const whole = await itemsOf('asha@demo.test', '?limit=100');
  const paged: AccessEntry[] = [];
  let cursor: string | null = '';
  for (let turn = 0; turn < 50 && cursor !== null; turn += 1) {
    const { body } = await read('asha@demo.test', `?limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`);
    paged.push(...(body['items'] as AccessEntry[]));
    cursor = body['nextCursor'] as string | null;
  }
  expect(paged).toEqual(whole);
  expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
  expect(paged.map(({ at }) => at)).toEqual(
    paged
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  expect(paged.length).toBeGreaterThanOrEqual(14);
});

test.each([
  ['a cursor of another list', '?cursor=eA'],
  ['a page too long', '?limit=101'],
  ['a word for whom it does not know', '?by=me'],
])('refuses %s', async (_, query) => {
  const got = await read('asha@demo.test', query);
  expect([got.status, got.body['code']]).toEqual([400, 'bad-request']);
});
