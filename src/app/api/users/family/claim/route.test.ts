import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POST as book } from '@/app/api/appointments/route';
import { GET as getVisit } from '@/app/api/appointments/[id]/route';
import { POST as login } from '@/app/api/auth/login/route';
import { GET as notifications } from '@/app/api/notifications/route';
import { PUT as saveChild } from '@/app/api/users/family/dependants/[id]/route';
import { POST as handOver } from '@/app/api/users/family/dependants/[id]/handover/route';
import { DELETE as revoke } from '@/app/api/users/family/[id]/route';
import { GET as list } from '@/app/api/users/family/route';
import type { Family } from '@/domain/family/api';
import { auditEvents } from '@/server/platform/audit/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { acceptAs, addChildAs, inviteAs, linkFamily } from '@/testing/family';
import { POST } from './route';

let clinic: Clinic;
let child: string;
beforeEach(async () => {
  clinic = await openClinic();
  child = await addChildAs(clinic, SIMRAN, { bornOn: '2010-08-14' });
});
afterEach(() => clinic.close());

const SIMRAN = 'simran@demo.test';
const DEEPAK = 'deepak@demo.test';
const PASSWORD = 'blue kite over Nabha';
const TUESDAY = '2026-01-06T04:00:00.000Z';

const codeBy = (as = SIMRAN) => clinic.call(handOver, { as, method: 'POST', path: `/api/users/family/dependants/${child}/handover` });
const claim = (code: unknown, change: Record<string, unknown> = {}) =>
  clinic.call(POST, { path: '/api/users/family/claim', body: { code, phone: '9876512345', password: PASSWORD, ...change } });
const signIn = () => clinic.call(login, { path: '/api/auth/login', body: { identifier: '9876512345', password: PASSWORD } });
/** What the child sees with the token of its own sign-in. */
const asChild = async (handler: Parameters<Clinic['call']>[0], path: string, method: 'GET' | 'DELETE' = 'GET') =>
  clinic.call(handler, { path, method, headers: { authorization: `Bearer ${String((await signIn()).body['accessToken'])}` } });
const family = (got: Got) => got.body as unknown as Family;

describe('a child who takes over the own record', () => {
  test('signs in, and the record and the visits are theirs', async () => {
    const { id } = await bookSlot(clinic, { as: SIMRAN, patientId: child, startsAt: TUESDAY });
    expect((await signIn()).status).toBe(401);
    const { body } = await codeBy();
    expect(String(body['code'])).toMatch(/^\d{12}$/);
    expect(body['qr']).toContain(`/claim?code=${String(body['code'])}`);
    const got = await claim(body['code']);
    expect(got).toMatchObject({ status: 201, body: { user: { id: child, name: 'Gurnoor Kaur', role: 'patient' } } });
    expect((await signIn()).status).toBe(200);
    expect((await asChild(getVisit, `/api/appointments/${id}`)).body).toMatchObject({ id, patientId: child });
  });

  test('has parents who help until the eighteenth birthday, and whom the child can end', async () => {
    await linkFamily(clinic, { patient: SIMRAN, patientId: child, kind: 'guardian', caregiver: DEEPAK });
    await claim((await codeBy()).body['code']);
    const { caregivers } = family(await asChild(list, '/api/users/family'));
    expect(caregivers.map(({ kind, state, expiresAt }) => [kind, state, expiresAt?.slice(0, 10)])).toEqual([
      ['caregiver', 'active', '2028-08-13'],
      ['caregiver', 'active', '2028-08-13'],
    ]);
    expect((await bookFor(SIMRAN)).status).toBe(201);
    const [first] = caregivers.filter(({ caregiverId }) => caregiverId === clinic.idOf(SIMRAN));
    expect((await asChild(revoke, `/api/users/family/${first?.id ?? ''}`, 'DELETE')).status).toBe(204);
    expect((await bookFor(SIMRAN, '2026-01-07T04:00:00.000Z')).status).toBe(404);
    expect((await bookFor(DEEPAK, '2026-01-07T04:00:00.000Z')).status).toBe(201);
  });

  test('is no child of theirs any more: they invite nobody, change no profile, and codes they made are void', async () => {
    const earlier = await inviteAs(clinic, SIMRAN, { patientId: child });
    await claim((await codeBy()).body['code']);
    expect((await acceptAs(clinic, 'meena@demo.test', String(earlier.body['code']))).status).toBe(404);
    expect((await inviteAs(clinic, SIMRAN, { patientId: child })).status).toBe(404);
    const edit = { name: 'Another', bornOn: '2010-08-14', version: 1 };
    const path = `/api/users/family/dependants/${child}`;
    expect((await clinic.call(saveChild, { as: SIMRAN, method: 'PUT', path, body: edit })).status).toBe(404);
    expect((await codeBy()).status).toBe(404);
  });

  test('is told, as the parents are, and it is in the trail', async () => {
    await claim((await codeBy()).body['code']);
    for (const got of [
      await asChild(notifications, '/api/notifications'),
      await clinic.call(notifications, { as: SIMRAN, path: '/api/notifications' }),
    ]) {
      expect((got.body['items'] as { kind: string }[]).map(({ kind }) => kind)).toContain('caregiver-handed-over');
    }
    const trail = await clinic.platform.store.find(auditEvents, { limit: 500 });
    const own = trail.filter(({ patientId }) => patientId === child).map(({ action }) => action);
    expect(own).toEqual(expect.arrayContaining(['dependant.hand_over', 'dependant.claim']));
  });
});

function bookFor(as: string, startsAt = TUESDAY) {
  const body = { doctorId: clinic.idOf('kaur@demo.test'), patientId: child, startsAt, mode: 'video', reason: 'x' };
  return clinic.call(book, { as, path: '/api/appointments', body });
}

describe('the code', () => {
  test('works once, for a day, and nowhere else', async () => {
    const { body } = await codeBy();
    expect((await acceptAs(clinic, 'meena@demo.test', String(body['code']))).status).toBe(404);
    expect((await claim((await inviteAs(clinic, SIMRAN, { patientId: child })).body['code'])).status).toBe(404);
    clinic.at('2026-01-06T03:30:00.000Z');
    expect((await claim(body['code'])).status).toBe(404);
    const { body: fresh } = await codeBy();
    expect((await claim(fresh['code'])).status).toBe(201);
    expect(await claim(fresh['code'], { phone: '9876512346' })).toMatchObject({
      status: 404,
      body: { errors: [{ at: 'code', code: 'unknown-code' }] },
    });
  });

  test('is not guessed: wrong ones make the address wait', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await claim(`10000000000${String(n)}`)).status);
    expect(statuses.slice(0, 4)).toEqual([404, 404, 404, 404]);
    expect(statuses.at(-1)).toBe(429);
  });

  test.each([
    ['a weak password', { password: '123' }, 'weak-password'],
    ['nothing to sign in with', { phone: undefined }, 'bad-request'],
    ['somebody else’s address', { phone: undefined, email: 'asha@demo.test' }, 'already-registered'],
  ])('with %s leaves everything as it was, and still works', async (_, change, code) => {
    const made = await codeBy();
    expect((await claim(made.body['code'], change)).body['code']).toBe(code);
    expect((await inviteAs(clinic, SIMRAN, { patientId: child })).status).toBe(201);
    expect((await claim(made.body['code'])).status).toBe(201);
  });

  test('two phones at once make one account', async () => {
    const { body } = await codeBy();
    const both = await Promise.all([claim(body['code']), claim(body['code'], { phone: '9876512346' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 404]);
  });
});
