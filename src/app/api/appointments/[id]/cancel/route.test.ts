import { afterEach, beforeEach, expect, test } from 'vitest';
import { appointmentChanges, appointments, busyTimes, slotHolds } from '@/server/booking/collections';
import { book, booked } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await booked(clinic));
});
afterEach(() => clinic.close());

const cancel = (sent: { as?: string; of?: string; version?: number; key?: string } = {}) => {
  const { as = 'asha@demo.test', of = id, version = 1, key } = sent;
  return clinic.call(POST, { as, path: `/api/appointments/${of}/cancel`, body: { reason: 'Feeling better', version }, ...(key !== undefined && { headers: { 'idempotency-key': key } }) });
};

test.each(['asha@demo.test', 'kaur@demo.test'])('lets %s cancel, says who and why, and the slot is free at once', async (as) => {
  const got = await cancel({ as });
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ status: 'cancelled', version: 2, cancelReason: 'Feeling better', cancelledBy: clinic.idOf(as) });
  const { store } = clinic.house;
  expect([await store.count(slotHolds, {}), await store.count(busyTimes, {}), await store.count(appointmentChanges, {})]).toEqual([0, 0, 2]);
  expect((await book(clinic, { as: 'ravi@demo.test' })).status).toBe(201);
});

test.each<[string, Parameters<typeof cancel>[0], number, string]>([
  ['another patient', { as: 'ravi@demo.test' }, 404, 'not-found'],
  ['a colleague of the doctor', { as: 'singh@demo.test' }, 404, 'not-found'],
  ['the platform’s admin', { as: 'admin@demo.test' }, 404, 'not-found'],
  ['one that does not exist', { of: 'apt_000000000000000000' }, 404, 'not-found'],
  ['an older copy', { version: 2 }, 409, 'changed-meanwhile'],
])('refuses %s and changes nothing', async (_what, sent, status, code) => {
  const got = await cancel(sent);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await clinic.house.store.get(appointments, id)).toMatchObject({ status: 'booked', version: 1 });
});

test('cannot be done twice, except by sending the same key again', async () => {
  const [first, again] = [await cancel({ key: 'c1' }), await cancel({ key: 'c1' })];
  expect(again.body).toEqual(first.body);
  expect((await cancel({ version: 2 })).body['code']).toBe('wrong-state');
});

test('is too late once the check-in window has closed', async () => {
  clinic.at('2026-01-05T04:45:00.000Z');
  expect((await cancel()).body['code']).toBe('too-late');
});

test('asks a stranger to sign in', async () => {
  expect((await clinic.call(POST, { path: `/api/appointments/${id}/cancel`, body: { version: 1 } })).status).toBe(401);
});
