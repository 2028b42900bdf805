import { afterEach, beforeEach, expect, test } from 'vitest';
import { membershipId, ownOrganisationId } from '@/domain/organisations/schema';
import { memberships } from '@/server/organisations/collections';
import { appointments } from '@/server/appointments/collections';
import { cancelAppointment } from '@/server/appointments/cancel-appointment';
import { addMember } from '@/server/people/add-member';
import { doctorProfiles } from '@/server/people/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { bhadsonClinic, nabhaClinic } from '@/testing/organisations';
import { DELETE, POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = await nabhaClinic(clinic);
});
afterEach(() => clinic.close());

const pathOf = (who: string, of = id) => `/api/organisations/${of}/members/${clinic.idOf(who)}`;
const remove = (who: string, { as = 'kaur@demo.test', of = id } = {}) =>
  clinic.call(DELETE, { ...(as !== '' && { as }), method: 'DELETE', path: pathOf(who, of) });
const isMember = async (who: string, of = id) =>
  (await clinic.platform.store.get(memberships, membershipId(of, clinic.idOf(who)))) !== null;
const worksAt = async (who: string) => (await clinic.platform.store.get(doctorProfiles, clinic.idOf(who)))?.orgId;

test.each([
  ['the manager', 'kaur@demo.test'],
  ['the platform’s admin', 'admin@demo.test'],
  ['the doctor themselves', 'singh@demo.test'],
])('%s lets a doctor go, who then practises alone again', async (_who, as) => {
  const got = await remove('singh@demo.test', { as });
  expect([got.status, got.text]).toEqual([204, '']);
  expect(await isMember('singh@demo.test')).toBe(false);
  expect(await worksAt('singh@demo.test')).toBe(ownOrganisationId(clinic.idOf('singh@demo.test')));
  expect((await remove('singh@demo.test')).status).toBe(404);
});

test('a doctor who had a practice before finds it again, and can be taken in elsewhere', async () => {
  const own = ownOrganisationId(clinic.idOf('verma@demo.test'));
  await addMember(clinic.as('admin@demo.test'), id, { identifier: 'verma@demo.test', role: 'doctor' });
  expect(await worksAt('verma@demo.test')).toBe(id);
  expect((await remove('verma@demo.test')).status).toBe(204);
  expect([await worksAt('verma@demo.test'), await isMember('verma@demo.test', own)]).toEqual([own, true]);
  const other = await bhadsonClinic(clinic);
  expect(await addMember(clinic.as('admin@demo.test'), other, { identifier: 'verma@demo.test', role: 'doctor' })).toMatchObject({
    orgId: other,
  });
});

test('a doctor takes the coming appointments along; past and cancelled ones stay the clinic’s', async () => {
  const [past, coming, cancelled] = [
    await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T04:00:00.000Z' }),
    await bookSlot(clinic, { doctor: 'singh@demo.test', as: 'ravi@demo.test', startsAt: '2026-01-05T05:00:00.000Z' }),
    await bookSlot(clinic, { doctor: 'singh@demo.test', as: 'simran@demo.test', startsAt: '2026-01-05T05:30:00.000Z' }),
  ];
  await cancelAppointment(clinic.as('simran@demo.test'), cancelled.id, { reason: 'x', version: 1 });
  clinic.at('2026-01-05T04:45:00.000Z');
  expect((await remove('singh@demo.test')).status).toBe(204);
  const orgOf = async ({ id: appointmentId }: { id: string }) => (await clinic.platform.store.get(appointments, appointmentId))?.orgId;
  const own = ownOrganisationId(clinic.idOf('singh@demo.test'));
  expect([await orgOf(past), await orgOf(coming), await orgOf(cancelled)]).toEqual([id, own, id]);
});

test('the only manager cannot be let go, neither by the admin nor by themselves; one of two can', async () => {
  for (const as of ['kaur@demo.test', 'admin@demo.test']) {
    expect((await remove('kaur@demo.test', { as })).body).toMatchObject({ status: 409, code: 'last-admin' });
  }
  await addMember(clinic.as('kaur@demo.test'), id, { identifier: 'singh@demo.test', role: 'clinic_admin' });
  const both = await Promise.all([
    remove('kaur@demo.test', { as: 'singh@demo.test' }),
    remove('singh@demo.test', { as: 'kaur@demo.test' }),
  ]);
  expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
  expect([await isMember('kaur@demo.test'), await isMember('singh@demo.test')].filter(Boolean)).toHaveLength(1);
});

test('nobody leaves the organisation they are themselves', async () => {
  for (const who of ['verma@demo.test', 'gupta@demo.test']) {
    const own = ownOrganisationId(clinic.idOf(who));
    expect((await remove(who, { as: who, of: own })).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect(await isMember(who, own)).toBe(true);
  }
});

test.each<[string, string, number, string]>([
  ['a colleague', 'sharma@demo.test', 403, 'not-allowed'],
  ['the manager of another clinic', 'gill@demo.test', 404, 'not-found'],
  ['a patient', 'asha@demo.test', 404, 'not-found'],
  ['a stranger', '', 401, 'sign-in-needed'],
])('does not let %s send anybody away', async (_who, as, status, code) => {
  const got = await remove('singh@demo.test', { as });
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await isMember('singh@demo.test')).toBe(true);
  if (status === 404) expect(got.text).toBe((await remove('singh@demo.test', { as, of: 'org_00000000000000000000' })).text);
});

test('says not-found of who is no member, and takes a plain form', async () => {
  expect((await remove('verma@demo.test')).status).toBe(404);
  const form = { _method: 'DELETE', _then: '/en/clinic' };
  expect((await clinic.call(POST, { as: 'kaur@demo.test', path: pathOf('singh@demo.test'), form })).status).toBe(303);
  expect(await isMember('singh@demo.test')).toBe(false);
});
