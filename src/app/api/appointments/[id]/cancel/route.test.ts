import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appointmentChanges, appointments } from '@/server/appointments/collections';
import { busyTimes, slotHolds } from '@/server/scheduling/collections';
import { consultations } from '@/server/consultations/collections';
import { book, bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, startWaiting } from '@/testing/consult';
import { GET as queue } from '@/app/api/doctor/queue/route';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

type Sent = { as?: string; version?: number; reason?: string; key?: string };
const cancels = (id: string, { as = 'asha@demo.test', version = 1, reason, key }: Sent = {}) =>
  clinic.call(POST, {
    as,
    path: `/api/appointments/${id}/cancel`,
    body: { version, ...(reason !== undefined && { reason }) },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const kept = (id: string) => clinic.platform.store.get(appointments, id);

test('cancels, and the minutes are free for somebody else at once', async () => {
  const { id } = await bookSlot(clinic);
  const got = await cancels(id, { reason: 'No bus today' });
  expect(got.body).toMatchObject({
    id,
    status: 'cancelled',
    version: 2,
    cancelledBy: clinic.idOf('asha@demo.test'),
    cancelReason: 'No bus today',
  });
  expect(await clinic.platform.store.count(slotHolds, {})).toBe(0);
  expect(await clinic.platform.store.get(busyTimes, id)).toBeNull();
  expect((await book(clinic, { as: 'ravi@demo.test' })).status).toBe(201);
});

test('the doctor may too, and one key cancels once', async () => {
  const { id } = await bookSlot(clinic);
  const [first, again] = [await cancels(id, { as: 'kaur@demo.test', key: 'c' }), await cancels(id, { as: 'kaur@demo.test', key: 'c' })];
  expect(first.body).toMatchObject({ status: 'cancelled', cancelledBy: clinic.idOf('kaur@demo.test') });
  expect(again.text).toBe(first.text);
  expect(await clinic.platform.store.count(appointmentChanges, {})).toBe(2);
});

test('who waits for it waits no longer', async () => {
  const { id, appointmentId } = await startWaiting(clinic);
  await cancels(appointmentId, { version: 2 });
  expect(await clinic.platform.store.get(consultations, id)).toMatchObject({ state: 'ended', outcome: 'abandoned' });
  expect((await clinic.call(queue, { as: 'kaur@demo.test', path: '/api/doctor/queue' })).body).toEqual({ items: [], current: [] });
  expect((await callAs(clinic, 'kaur@demo.test', 'admit', id)).body['code']).toBe('wrong-state');
});

test('of a cancellation and an admission at once one wins, and the two records agree', async () => {
  const { id, appointmentId } = await startWaiting(clinic);
  const both = await Promise.all([cancels(appointmentId, { version: 2 }), callAs(clinic, 'kaur@demo.test', 'admit', id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const pair = [(await kept(appointmentId))?.status, (await clinic.platform.store.get(consultations, id))?.state];
  expect([
    ['cancelled', 'ended'],
    ['in_progress', 'admitted'],
  ]).toContainEqual(pair);
});

describe('what is refused', () => {
  test.each<[string, Sent, number, string]>([
    ['another patient', { as: 'ravi@demo.test' }, 404, 'not-found'],
    ['a caregiver without a link', { as: 'meena@demo.test' }, 404, 'not-found'],
    ['the platform’s admin', { as: 'admin@demo.test' }, 404, 'not-found'],
    ['an older copy', { version: 9 }, 409, 'changed-meanwhile'],
    ['a reason longer than 500 characters', { reason: 'x'.repeat(501) }, 400, 'bad-request'],
  ])('%s', async (_what, sent, status, code) => {
    const { id } = await bookSlot(clinic);
    const got = await cancels(id, sent);
    expect([got.status, got.body['code']]).toEqual([status, code]);
    expect(await kept(id)).toMatchObject({ status: 'booked', version: 1 });
  });

  test('from the admission on, twice, and after the check-in window', async () => {
    const { appointmentId } = await admitted(clinic);
    expect((await cancels(appointmentId, { version: 3 })).body['code']).toBe('wrong-state');
    const { id } = await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-05T04:15:00.000Z' });
    await cancels(id, { as: 'ravi@demo.test' });
    expect((await cancels(id, { as: 'ravi@demo.test', version: 2 })).body['code']).toBe('wrong-state');
    const late = await bookSlot(clinic, { as: 'simran@demo.test', startsAt: '2026-01-05T04:30:00.000Z' });
    clinic.at('2026-01-05T05:15:00.000Z');
    expect((await cancels(late.id, { as: 'simran@demo.test' })).body['code']).toBe('too-late');
  });
});
