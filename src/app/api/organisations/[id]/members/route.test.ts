import { afterEach, beforeEach, expect, test } from 'vitest';
import { membershipId, ownOrganisationId } from '@/domain/organisations/schema';
import { auditEvents } from '@/server/platform/audit/collections';
import { memberships } from '@/server/organisations/collections';
import { doctorProfiles } from '@/server/people/collections';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { setStatus } from '@/server/people/set-status';
import { openClinic, type Clinic } from '@/testing/clinic';
import { nabhaClinic } from '@/testing/organisations';
import { POST as accept } from '../invitation/accept/route';
import { GET, POST } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = await nabhaClinic(clinic);
});
afterEach(() => clinic.close());

type Sent = { as?: string; of?: string; key?: string };
const list = (as: string, of = id, query = '') =>
  clinic.call(GET, { ...(as !== '' && { as }), path: `/api/organisations/${of}/members${query}` });
const add = (identifier: string, role: string, { as = 'kaur@demo.test', of = id, key }: Sent = {}) =>
  clinic.call(POST, {
    ...(as !== '' && { as }),
    path: `/api/organisations/${of}/members`,
    body: { identifier, role },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const people = async () =>
  ((await list('kaur@demo.test')).body['items'] as { name: string; role: string }[]).map(({ name, role }) => `${name}, ${role}`).sort();
const worksAt = async (who: string) => (await clinic.platform.store.get(doctorProfiles, clinic.idOf(who)))?.orgId;
const STAFF = ['Dr. Anita Sharma, doctor', 'Dr. Gurdeep Singh, doctor', 'Dr. Harpreet Kaur, clinic_admin'];

test.each(['kaur@demo.test', 'singh@demo.test', 'admin@demo.test'])(
  'shows %s its people by name, and nothing of how they sign in',
  async (as) => {
    const got = await list(as);
    expect(got.status).toBe(200);
    expect((got.body['items'] as { name: string; role: string }[]).map(({ name, role }) => `${name}, ${role}`).sort()).toEqual(STAFF);
    expect(got.text).not.toContain('demo.test');
    const page = (await list(as, id, '?limit=2')).body;
    const rest = (await list(as, id, `?limit=2&cursor=${String(page['nextCursor'])}`)).body;
    expect([...(page['items'] as object[]), ...(rest['items'] as object[])]).toEqual(got.body['items']);
  },
);

test('sorts by when they joined, both ways, and shows one role', async () => {
  const joined = async (query: string) =>
    ((await list('kaur@demo.test', id, query)).body['items'] as { userId: string; role: string }[]).map(
      ({ userId, role }) => `${userId} ${role}`,
    );
  const all = await joined('?order=asc');
  expect(all).toHaveLength(STAFF.length);
  expect(await joined('?order=desc')).toEqual(all.toReversed());
  const doctors = all.filter((one) => one.endsWith(' doctor'));
  expect(await joined('?role=doctor')).toEqual(doctors);
  expect(await joined('?role=doctor&order=desc')).toEqual(doctors.toReversed());
});

test('a doctor whom the clinic names is invited, and practises where they did until they accept', async () => {
  const got = await add('verma@demo.test', 'doctor');
  expect([got.status, got.body]).toMatchObject([201, { userId: clinic.idOf('verma@demo.test'), state: 'invited' }]);
  expect(await worksAt('verma@demo.test')).toBe(ownOrganisationId(clinic.idOf('verma@demo.test')));
  expect(await people()).toEqual(STAFF);
  expect((await list('verma@demo.test')).status).toBe(404);
});

test('nobody is moved by way of another role: made a manager first, a doctor is still only invited', async () => {
  expect((await add('verma@demo.test', 'clinic_admin')).body).toMatchObject({ state: 'member' });
  expect((await add('verma@demo.test', 'doctor')).body).toMatchObject({ role: 'doctor', state: 'invited' });
  const trail = await clinic.platform.store.find(auditEvents, {
    where: [['subjectId', '==', membershipId(id, clinic.idOf('verma@demo.test'))]],
    orderBy: [['at', 'desc']],
    limit: 5,
  });
  expect(trail.map(({ action }) => action).sort()).toEqual(['organisation.add_member', 'organisation.invite']);
  expect(await worksAt('verma@demo.test')).toBe(ownOrganisationId(clinic.idOf('verma@demo.test')));
  const accepted = await clinic.call(accept, {
    as: 'verma@demo.test',
    method: 'POST',
    path: `/api/organisations/${id}/invitation/accept`,
  });
  expect(accepted.body).toMatchObject({ role: 'doctor', state: 'member' });
  expect(await worksAt('verma@demo.test')).toBe(id);
});

test('a doctor whom the platform’s admin adds practises here from then on', async () => {
  expect(await worksAt('verma@demo.test')).toBe(ownOrganisationId(clinic.idOf('verma@demo.test')));
  const got = await add(' Verma@demo.test', 'doctor', { as: 'admin@demo.test' });
  expect(got.status).toBe(201);
  expect(got.body).toEqual({
    orgId: id,
    userId: clinic.idOf('verma@demo.test'),
    role: 'doctor',
    name: 'Dr. Sunil Verma',
    createdAt: clinic.platform.clock(),
    state: 'member',
  });
  expect(await worksAt('verma@demo.test')).toBe(id);
});

test('a doctor without a profile is taken in, and the first profile is made here', async () => {
  await clinic.join({ identifier: 'new@demo.test', name: 'Dr. New', role: 'doctor', locale: 'en' });
  expect((await add('new@demo.test', 'doctor', { as: 'admin@demo.test' })).status).toBe(201);
  const profile = {
    name: 'Dr. New',
    specialties: ['ent'],
    registrationNumber: '1',
    council: 'PUN',
    experienceYears: 1,
    languages: ['pa'],
    clinicName: 'Nabha',
    clinicAddress: { city: 'Nabha' },
    feePaise: 0,
  };
  expect(await saveMyProfile(clinic.as('new@demo.test'), profile)).toMatchObject({ orgId: id, verification: 'pending' });
});

test('another role replaces the one there was; the only manager keeps theirs', async () => {
  expect((await add('singh@demo.test', 'clinic_admin')).body).toMatchObject({ role: 'clinic_admin' });
  expect((await add('singh@demo.test', 'doctor')).body).toMatchObject({ role: 'doctor' });
  expect((await add('kaur@demo.test', 'doctor')).body).toMatchObject({ status: 409, code: 'last-admin' });
  expect(await people()).toEqual(STAFF);
});

test('sent twice, the second is told; with the same key both get the one answer', async () => {
  const admin = { as: 'admin@demo.test', key: 'k' };
  const [first, again] = [await add('verma@demo.test', 'doctor', admin), await add('verma@demo.test', 'doctor', admin)];
  expect(again.body).toEqual(first.body);
  expect((await add('verma@demo.test', 'doctor', { as: 'admin@demo.test' })).body).toMatchObject({ status: 409, code: 'already-member' });
  expect(await people()).toHaveLength(4);
});

test('two who add the same doctor at once leave one membership', async () => {
  const both = await Promise.all(['admin@demo.test', 'admin2@demo.test'].map((as) => add('verma@demo.test', 'doctor', { as })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('says the same of nobody, of a patient, of another admin and of somebody suspended, so that no account is given away', async () => {
  await setStatus(clinic.as('admin@demo.test'), clinic.idOf('mann@demo.test'), { status: 'suspended', reason: 'x' });
  const nobody = await add('nobody@demo.test', 'doctor');
  expect(nobody.body).toMatchObject({ status: 400, errors: [{ at: 'identifier', code: 'not-found' }] });
  for (const who of ['asha@demo.test', 'admin2@demo.test', 'mann@demo.test', 'gupta@demo.test', 'no identifier at all']) {
    expect((await add(who, 'doctor')).text).toBe(nobody.text);
  }
  expect((await add('gupta@demo.test', 'pharmacy')).text).toBe(nobody.text);
  expect((await add('admin2@demo.test', 'clinic_admin')).text).toBe(nobody.text);
  expect(await people()).toEqual(STAFF);
});

test('nobody is drawn out of another clinic', async () => {
  const got = await add('bansal@demo.test', 'doctor');
  expect(got.body).toMatchObject({ status: 409, code: 'conflict', errors: [{ at: 'identifier', code: 'practises-elsewhere' }] });
  expect(await worksAt('bansal@demo.test')).not.toBe(id);
});

test('a practice of one takes nobody in, not even by the admin', async () => {
  const own = ownOrganisationId(clinic.idOf('verma@demo.test'));
  expect((await add('khan@demo.test', 'doctor', { as: 'admin@demo.test', of: own })).body).toMatchObject({
    status: 409,
    code: 'wrong-state',
  });
  expect((await add('khan@demo.test', 'doctor', { as: 'verma@demo.test', of: own })).status).toBe(403);
});

test.each<[string, string, number, string]>([
  ['its own doctor', 'singh@demo.test', 403, 'not-allowed'],
  ['the manager of another clinic', 'gill@demo.test', 404, 'not-found'],
  ['a patient', 'asha@demo.test', 404, 'not-found'],
  ['a stranger', '', 401, 'sign-in-needed'],
])('does not let %s add anybody', async (_who, as, status, code) => {
  const before = await clinic.platform.store.count(memberships, {});
  const got = await add('verma@demo.test', 'doctor', { as });
  expect([got.status, got.body['code']]).toEqual([status, code]);
  if (status === 404) expect(got.text).toBe((await add('verma@demo.test', 'doctor', { as, of: 'org_00000000000000000000' })).text);
  expect(await clinic.platform.store.count(memberships, {})).toBe(before);
  expect(await worksAt('verma@demo.test')).not.toBe(id);
});

test.each(['gill@demo.test', 'asha@demo.test', 'gupta@demo.test'])(
  'tells %s what it tells of an organisation that does not exist',
  async (as) => {
    const got = await list(as);
    expect(got.status).toBe(404);
    expect(got.text).toBe((await list(as, 'org_00000000000000000000')).text);
  },
);
