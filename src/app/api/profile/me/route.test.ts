import { afterEach, beforeEach, expect, test } from 'vitest';
import { distanceMetres } from '@/domain/shared/geo';
import type { Position } from '@/domain/shared/primitives';
import { memberships, organisations } from '@/server/organisations/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { accounts } from '@/server/platform/identity/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as searchDoctors } from '../../doctors/route';
import { GET, POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/profile/me';
const read = (as: string) => clinic.call(GET, { as, path });
const save = (as: string, body: unknown) => clinic.call(PUT, { as, method: 'PUT', path, body });
const edited = async (as: string, change: object) => save(as, { ...(await read(as)).body, ...change });

const DOCTOR = {
  name: 'Dr. Nimrat Sethi',
  specialties: ['dermatology'],
  registrationNumber: '45001',
  council: 'PUN',
  experienceYears: 3,
  languages: ['pa'],
  clinicName: 'Sethi Skin Clinic',
  clinicAddress: { city: 'Nabha' },
  feePaise: 20_000,
};
const SHOP = {
  name: 'New Medicos',
  licenceNumber: 'PB-1',
  address: { city: 'Nabha' },
  position: { lat: 30.37, lng: 76.15 },
  openingHours: { timeZone: 'Asia/Kolkata', weekly: [{ day: 1, from: '09:00', to: '18:00' }] },
  phone: '98000 00099',
};

test('a patient reads their own profile, and the trail says that it was read', async () => {
  const got = await read('asha@demo.test');
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ role: 'patient', version: 1, name: 'Asha Rani', allergies: ['Penicillin'], bloodGroup: 'B+' });
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  const asha = clinic.idOf('asha@demo.test');
  expect(events).toContainEqual(expect.objectContaining({ action: 'patient_profile.view', actorId: asha, patientId: asha }));
});

test('who is new has a name and version 0, and saves without a version', async () => {
  await clinic.join({ identifier: 'new@demo.test', name: 'Nirmal', role: 'patient', locale: 'en' });
  const before = await read('new@demo.test');
  expect(before.body).toMatchObject({ role: 'patient', name: 'Nirmal', version: 0 });
  const got = await save('new@demo.test', { name: 'Nirmal Kaur', abhaNumber: '22-7225-4829-5255' });
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ name: 'Nirmal Kaur', abhaNumber: '22722548295255', version: 1 });
  expect(await clinic.platform.store.get(accounts, clinic.idOf('new@demo.test'))).toMatchObject({
    name: 'Nirmal Kaur',
    searchWords: expect.arrayContaining(['kaur']),
  });
});

test('saved twice from one copy, the second is told what is there now', async () => {
  expect((await edited('asha@demo.test', { bloodGroup: 'A+' })).status).toBe(200);
  const stale = await save('asha@demo.test', { name: 'Asha', version: 1 });
  expect([stale.status, stale.body['code']]).toEqual([409, 'changed-meanwhile']);
  expect(stale.body['current']).toMatchObject({ name: 'Asha Rani', bloodGroup: 'A+', version: 2 });
});

test.each(['asha@demo.test', 'meena@demo.test', 'kaur@demo.test', 'gupta@demo.test'])(
  'what %s saved is answered again when it is sent again',
  async (as) => {
    const before = (await read(as)).body;
    const body = { ...before, name: 'Another Name' };
    const first = await save(as, body);
    expect([first.status, first.body['version']]).toEqual([200, Number(before['version']) + 1]);
    clinic.at('2026-01-05T03:31:00.000Z');
    expect((await save(as, body)).text).toBe(first.text);
    expect((await read(as)).body).toEqual(first.body);
  },
);

test.each<[string, string, object, { at: string; code: string }]>([
  ['a patient without a name', 'asha@demo.test', { name: ' ' }, { at: 'name', code: 'required' }],
  ['a patient born tomorrow', 'asha@demo.test', { bornOn: '2026-01-06' }, { at: 'bornOn', code: 'in-future' }],
  ['an ABHA number of 13 digits', 'asha@demo.test', { abhaNumber: '2272254829525' }, { at: 'abhaNumber', code: 'wrong-format' }],
  ['a doctor of no council', 'kaur@demo.test', { council: 'XXX' }, { at: 'council', code: 'not-one-of' }],
  ['a doctor without a registration', 'kaur@demo.test', { registrationNumber: '' }, { at: 'registrationNumber', code: 'required' }],
  ['a doctor without a specialty', 'kaur@demo.test', { specialties: [] }, { at: 'specialties', code: 'required' }],
  ['a shop at no place', 'gupta@demo.test', { position: { lat: 99, lng: 0 } }, { at: 'position.lat', code: 'too-big' }],
  ['a caregiver who speaks what nobody does', 'meena@demo.test', { languages: ['xx'] }, { at: 'languages.0', code: 'not-one-of' }],
])('refuses %s, says where, and changes nothing', async (_what, as, change, error) => {
  const { version } = (await read(as)).body;
  const got = await edited(as, change);
  expect([got.status, got.body['code']]).toEqual([400, 'bad-request']);
  expect(got.body['errors']).toContainEqual(error);
  expect((await read(as)).body['version']).toBe(version);
});

test('a doctor’s first profile makes a practice of their own and waits to be verified', async () => {
  await clinic.join({ identifier: 'sethi@demo.test', name: 'Nimrat Sethi', role: 'doctor', locale: 'en' });
  const got = await save('sethi@demo.test', DOCTOR);
  expect(got.body).toMatchObject({ role: 'doctor', verification: 'pending', version: 1 });
  expect(got.body).not.toHaveProperty('listed');
  const orgId = String(got.body['orgId']);
  expect(await clinic.platform.store.get(organisations, orgId)).toMatchObject({ kind: 'solo', name: 'Sethi Skin Clinic' });
  expect(
    await clinic.platform.store.find(memberships, { where: [['orgId', '==', orgId]], orderBy: [['createdAt', 'asc']], limit: 9 }),
  ).toMatchObject([{ userId: clinic.idOf('sethi@demo.test'), role: 'doctor' }]);
});

test('a pharmacy’s first profile makes its organisation, which then follows the profile', async () => {
  await clinic.join({ identifier: 'shop@demo.test', name: 'Shop', role: 'pharmacy', locale: 'en' });
  const { body } = await save('shop@demo.test', SHOP);
  expect(body).toMatchObject({ role: 'pharmacy', phone: '+919800000099', version: 1 });
  expect((await edited('shop@demo.test', { name: 'Newer Medicos' })).status).toBe(200);
  expect(await clinic.platform.store.get(organisations, String(body['orgId']))).toMatchObject({ kind: 'pharmacy', name: 'Newer Medicos' });
});

test('without a position, a clinic and a shop are where their PIN code is, and move with it', async () => {
  await clinic.join({ identifier: 'sethi@demo.test', name: 'Nimrat Sethi', role: 'doctor', locale: 'en' });
  const nabha = await save('sethi@demo.test', { ...DOCTOR, clinicAddress: { city: 'Nabha', pinCode: '147201' } });
  const ludhiana = await save('sethi@demo.test', { ...DOCTOR, version: 1, clinicAddress: { city: 'Ludhiana', pinCode: '141001' } });
  const kmBetween = (one: unknown, other: unknown) => distanceMetres(one as Position, other as Position) / 1000;
  expect(kmBetween(nabha.body['position'], { lat: 30.3745, lng: 76.1531 })).toBeLessThan(5);
  expect(kmBetween(ludhiana.body['position'], { lat: 30.901, lng: 75.8573 })).toBeLessThan(5);

  await clinic.join({ identifier: 'shop@demo.test', name: 'Shop', role: 'pharmacy', locale: 'en' });
  const { position: _position, ...nowhere } = SHOP;
  const refused = await save('shop@demo.test', nowhere);
  expect([refused.status, refused.body['errors']]).toEqual([400, [{ at: 'position', code: 'required' }]]);
  const shop = await save('shop@demo.test', { ...nowhere, address: { city: 'Nabha', pinCode: '147201' } });
  expect(shop.body['position']).toEqual(nabha.body['position']);
  expect((await save('shop@demo.test', { ...shop.body, position: SHOP.position })).body['position']).toEqual(SHOP.position);
});

test('two first profiles sent at once leave one practice', async () => {
  await clinic.join({ identifier: 'sethi@demo.test', name: 'Nimrat Sethi', role: 'doctor', locale: 'en' });
  const before = await clinic.platform.store.count(organisations, {});
  const both = await Promise.all([save('sethi@demo.test', DOCTOR), save('sethi@demo.test', { ...DOCTOR, bio: 'Skin.' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await clinic.platform.store.count(organisations, {})).toBe(before + 1);
});

test('a doctor who changes the registration is verified again, and not found until then', async () => {
  const found = async () => (await clinic.call(searchDoctors, { path: '/api/doctors?q=verma' })).body['items'];
  expect(await found()).toHaveLength(1);
  expect((await edited('verma@demo.test', { bio: 'Backs.' })).body).toMatchObject({ verification: 'approved' });
  expect(await found()).toMatchObject([{ bio: 'Backs.' }]);
  expect((await edited('verma@demo.test', { registrationNumber: '99999' })).body).toMatchObject({ verification: 'pending' });
  expect(await found()).toHaveLength(0);
  expect(await clinic.platform.store.get(accounts, clinic.idOf('verma@demo.test'))).toMatchObject({ verified: false });
});

test('takes a plain form of any role', async () => {
  const patient = await clinic.call(POST, {
    as: 'asha@demo.test',
    path,
    form: {
      _method: 'PUT',
      _then: '/pa/profile',
      name: 'Asha Rani',
      version: '1',
      'address.city': 'Nabha',
      allergies: 'Dust',
      bloodGroup: '',
    },
  });
  expect([patient.status, patient.headers.get('location')]).toEqual([303, '/pa/profile']);
  const { body } = await read('asha@demo.test');
  expect(body).toMatchObject({ address: { city: 'Nabha' }, allergies: ['Dust'], version: 2 });
  expect(body).not.toHaveProperty('bloodGroup');
  await clinic.join({ identifier: 'sethi@demo.test', name: 'Nimrat Sethi', role: 'doctor', locale: 'en' });
  const { clinicAddress, ...said } = DOCTOR;
  const form = {
    _method: 'PUT',
    _then: '/en/profile',
    ...said,
    specialties: 'dermatology',
    languages: 'pa',
    'clinicAddress.city': clinicAddress.city,
    experienceYears: '3',
    feePaise: '20000',
  };
  expect((await clinic.call(POST, { as: 'sethi@demo.test', path, form })).status).toBe(303);
  expect((await read('sethi@demo.test')).body).toMatchObject({ specialties: ['dermatology'], feePaise: 20_000, version: 1 });
});

test('an admin has none, and a stranger is asked to sign in', async () => {
  expect((await read('admin@demo.test')).status).toBe(403);
  expect((await save('admin@demo.test', { name: 'X' })).status).toBe(403);
  expect((await clinic.call(GET, { path })).status).toBe(401);
  expect((await clinic.call(PUT, { method: 'PUT', path, body: { name: 'X' } })).status).toBe(401);
});
