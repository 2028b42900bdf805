import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as getDoctor } from '@/app/api/doctors/[id]/route';
import { getMyProfile } from '@/server/people/get-my-profile';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { accounts } from '@/server/platform/identity/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const pathOf = (id: string) => `/api/admin/doctors/${id}/verify`;
const decide = (body: object, { as = 'admin@demo.test', id = clinic.idOf('pending@demo.test') } = {}) =>
  clinic.call(PUT, { ...(as !== '' && { as }), method: 'PUT', path: pathOf(id), body });
const isFound = async () => (await clinic.call(getDoctor, { path: `/api/doctors/${clinic.idOf('pending@demo.test')}` })).status === 200;
const isVerified = async () => (await clinic.platform.store.get(accounts, clinic.idOf('pending@demo.test')))?.verified;

test('an approved doctor is verified and found, and not before', async () => {
  expect([await isFound(), await isVerified()]).toEqual([false, false]);
  const got = await decide({ decision: 'approved', note: 'Seen in the register' });
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({
    verification: 'approved',
    verifiedBy: clinic.idOf('admin@demo.test'),
    verificationNote: 'Seen in the register',
    councilName: 'Punjab Medical Council',
  });
  expect([await isFound(), await isVerified()]).toEqual([true, true]);
});

test('a rejected doctor reads why, and what they hand in anew waits again', async () => {
  await decide({ decision: 'rejected', note: 'The number is not in the register.' });
  expect([await isFound(), await isVerified()]).toEqual([false, false]);
  const doctor = clinic.as('pending@demo.test');
  const profile = await getMyProfile(doctor);
  expect(profile).toMatchObject({ verification: 'rejected', verificationNote: 'The number is not in the register.' });
  expect(await saveMyProfile(doctor, { ...profile, registrationNumber: '777' })).toMatchObject({ verification: 'pending' });
});

test('nobody approves what was changed after it was looked at', async () => {
  const doctor = clinic.as('pending@demo.test');
  const seen = await getMyProfile(doctor);
  await saveMyProfile(doctor, { ...seen, registrationNumber: 'SOMEBODY-ELSES' });
  const got = await decide({ decision: 'approved', version: seen.version });
  expect([got.status, got.body['code']]).toEqual([409, 'changed-meanwhile']);
  expect(got.body['current']).toMatchObject({ registrationNumber: 'SOMEBODY-ELSES', verification: 'pending' });
  expect(await isFound()).toBe(false);
});

test('a decision can be taken back by another', async () => {
  await decide({ decision: 'approved' });
  await decide({ decision: 'approved' });
  expect(await isFound()).toBe(true);
  await decide({ decision: 'rejected', note: 'Struck off' });
  expect([await isFound(), await isVerified()]).toEqual([false, false]);
});

test('a suspended doctor who is approved is not found until restored', async () => {
  const { platform } = clinic;
  const account = await platform.store.get(accounts, clinic.idOf('pending@demo.test'));
  if (account) await platform.store.commit(async (tx) => tx.put(accounts, { ...account, status: 'suspended' }));
  expect((await decide({ decision: 'approved' })).status).toBe(200);
  expect(await isFound()).toBe(false);
});

test.each<[string, object, { as?: string; id?: string }, number, string]>([
  ['a rejection without a word', { decision: 'rejected', note: '  ' }, {}, 400, 'bad-request'],
  ['a decision that is none', { decision: 'maybe', note: 'x' }, {}, 400, 'bad-request'],
  ['somebody who is nobody', { decision: 'approved' }, { id: 'usr_00000000000000000000' }, 404, 'not-found'],
  ['the doctor themselves', { decision: 'approved' }, { as: 'pending@demo.test' }, 403, 'not-allowed'],
  ['another doctor', { decision: 'approved' }, { as: 'kaur@demo.test' }, 403, 'not-allowed'],
  ['a stranger', { decision: 'approved' }, { as: '' }, 401, 'sign-in-needed'],
])('refuses %s', async (_what, body, sent, status, code) => {
  const got = await decide(body, sent);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await isFound()).toBe(false);
});

test('a patient cannot be made a doctor, and a plain form does it too', async () => {
  expect((await decide({ decision: 'approved' }, { id: clinic.idOf('asha@demo.test') })).status).toBe(404);
  const form = { _method: 'PUT', _then: '/en/admin/verification', decision: 'approved', note: '', version: '1' };
  expect((await clinic.call(POST, { as: 'admin@demo.test', path: pathOf(clinic.idOf('pending@demo.test')), form })).status).toBe(303);
  expect(await isFound()).toBe(true);
});
