import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctorChanges } from '@/server/people/collections';
import { saveMyProfile } from '@/server/people/save-my-profile';
import { setStatus } from '@/server/people/set-status';
import { verifyDoctor } from '@/server/people/verify-doctor';
import { getMyProfile } from '@/server/people/get-my-profile';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

type Found = {
  id: string;
  name: string;
  nextSlot: { startsAt: string } | null;
  feePaise: number;
  experienceYears: number;
  distanceMetres?: number;
};
const NABHA = '30.3745,76.1531';

async function search(query: Record<string, string> = {}): Promise<Found[]> {
  const got = await clinic.call(GET, { path: `/api/doctors?${new URLSearchParams(query).toString()}` });
  expect(got.status).toBe(200);
  return got.body['items'] as Found[];
}
const names = async (query: Record<string, string>) => (await search(query)).map(({ name }) => name);

test('shows a stranger the verified doctors, with a registration number and the next free slot, and nothing private', async () => {
  const found = await search({ limit: '100' });
  expect(found).toHaveLength(12);
  for (const doctor of found) {
    expect(doctor).toMatchObject({ registrationNumber: expect.stringMatching(/^DEMO-/), council: 'PUN' });
    expect(doctor.nextSlot?.startsAt).toMatch(/^2026-01-/);
    for (const field of ['contactPhone', 'verification', 'verificationNote', 'listed', 'version']) expect(doctor).not.toHaveProperty(field);
  }
});

test.each([
  ['skin rash', 'Dr. Navdeep Gill'],
  ['खुजली', 'Dr. Navdeep Gill'],
  ['ਅੱਖਾਂ', 'Dr. Jaspal Dhillon'],
  ['Khan', 'Dr. Imran Khan'],
])('finds who treats or is called %s first', async (q, name) => {
  expect((await names({ q }))[0]).toBe(name);
});

test.each([
  ['my father cannot breathe', ['breathing'], ['112', '108']],
  ['ਸੱਪ ਨੇ ਡੰਗਿਆ', ['bite'], ['112', '108']],
  ['marna chahta hun', ['suicide'], ['14416', '112']],
  ['skin rash', [], []],
])('%s is answered with doctors, and with whom to call first', async (q, emergencies, callFirst) => {
  const got = await clinic.call(GET, { path: `/api/doctors?${new URLSearchParams({ q }).toString()}` });
  expect([got.status, got.body['understood']]).toEqual([200, expect.objectContaining({ emergencies, callFirst })]);
  expect(got.body['items']).not.toEqual([]);
});

test('a doctor is found by their name in Punjabi and Hindi, and shown with it', async () => {
  for (const q of ['ਹਰਪ੍ਰੀਤ ਕੌਰ', 'हरप्रीत कौर', 'Harpreet Kaur']) {
    const [first] = (await search({ q })) as (Found & { translations?: { pa?: { name?: string } } })[];
    expect([q, first?.name, first?.translations?.pa?.name]).toEqual([q, 'Dr. Harpreet Kaur', 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ']);
  }
});

test('where nobody treats what is asked for, doctors for everything are shown and the answer says so', async () => {
  const got = await clinic.call(GET, { path: `/api/doctors?${new URLSearchParams({ q: 'tooth pain', language: 'en' }).toString()}` });
  const { items, understood } = got.body as { items: { specialties: string[] }[]; understood: { standIn: string | null } };
  const isDentist = items.some(({ specialties }) => specialties.includes('dentistry'));
  expect(understood).toMatchObject({ specialties: ['dentistry'], standIn: isDentist ? null : 'general-medicine' });
  expect(items.every(({ specialties }) => specialties.includes(isDentist ? 'dentistry' : 'general-medicine'))).toBe(true);
  expect(items.length).toBeGreaterThan(0);
});

test('keeps to the specialty, the language, the fee and the distance that are asked for, all together', async () => {
  expect(await names({ specialty: 'paediatrics' })).toEqual(['Dr. Gurdeep Singh', 'Dr. Pooja Garg']);
  expect(await names({ language: 'ur' })).toEqual(['Dr. Imran Khan']);
  expect(await names({ maxFee: '0' })).toEqual(['Dr. Pooja Garg']);
  const near = await search({ near: NABHA, radiusKm: '5', sort: 'distance' });
  expect(near.map(({ name }) => name).sort()).toEqual(['Dr. Anita Sharma', 'Dr. Gurdeep Singh', 'Dr. Harpreet Kaur']);
  expect(near.every(({ distanceMetres }) => (distanceMetres ?? Infinity) <= 5000)).toBe(true);
  expect(await names({ specialty: 'paediatrics', maxFee: '10000', near: NABHA, radiusKm: '50' })).toEqual(['Dr. Pooja Garg']);
  expect(await names({ q: 'skin rash', language: 'ur' })).toEqual([]);
});

test.each<[string, (doctor: Found) => number]>([
  ['fee', ({ feePaise }) => feePaise],
  ['experience', ({ experienceYears }) => -experienceYears],
  ['distance', ({ distanceMetres }) => distanceMetres ?? Infinity],
  ['next-slot', ({ nextSlot }) => Date.parse(nextSlot?.startsAt ?? '9999')],
])('sorted by %s, pages follow each other without a gap or a repetition', async (sort, valueOf) => {
  const seen: Found[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: Record<string, string> = { sort, near: NABHA, limit: '5', cursor };
    const got = await clinic.call(GET, { path: `/api/doctors?${new URLSearchParams(query).toString()}` });
    seen.push(...(got.body['items'] as Found[]));
    cursor = got.body['nextCursor'] as string | null;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
  expect(seen).toHaveLength(12);
  const values = seen.map(valueOf);
  expect(values).toEqual([...values].sort((a, b) => a - b));
});

test.each<[string, Record<string, string>, { at: string; code: string }]>([
  ['a distance from nowhere', { radiusKm: '5' }, { at: 'near', code: 'required' }],
  ['by distance from nowhere', { sort: 'distance' }, { at: 'near', code: 'required' }],
  ['a place that is none', { near: 'Nabha' }, { at: 'near', code: 'wrong-format' }],
  ['a place off the earth', { near: '91,0' }, { at: 'near.lat', code: 'too-big' }],
  ['an unknown specialty', { specialty: 'magic' }, { at: 'specialty', code: 'not-one-of' }],
  ['an unknown order', { sort: 'stars' }, { at: 'sort', code: 'not-one-of' }],
  ['a cursor of somebody else', { cursor: 'abc' }, { at: 'cursor', code: 'wrong-format' }],
  ['a page too large', { limit: '101' }, { at: 'limit', code: 'too-big' }],
])('refuses %s and says where', async (_what, query, error) => {
  const got = await clinic.call(GET, { path: `/api/doctors?${new URLSearchParams(query).toString()}` });
  expect([got.status, got.body['errors']]).toEqual([400, [error]]);
});

test('follows every change at once: fee, suspension, restoration, rejection', async () => {
  const [khan, admin] = [clinic.as('khan@demo.test'), clinic.as('admin@demo.test')];
  const id = clinic.idOf('khan@demo.test');
  await saveMyProfile(khan, { ...(await getMyProfile(khan)), feePaise: 12_300 });
  expect(await search({ q: 'khan' })).toMatchObject([{ feePaise: 12_300 }]);
  await setStatus(admin, id, { status: 'suspended', reason: 'Complaint' });
  expect(await search({ language: 'ur' })).toEqual([]);
  await setStatus(admin, id, { status: 'active', reason: '' });
  expect(await search({ language: 'ur' })).toHaveLength(1);
  await verifyDoctor(admin, id, { decision: 'rejected', note: 'The council does not know this number.' });
  expect(await search({ language: 'ur' })).toEqual([]);
});

test('asks the store only what changed while no doctor does, however often people search', async () => {
  await search({ sort: 'next-slot', near: NABHA });
  const { store } = clinic.platform;
  const read: string[] = [];
  const { get, find, changes } = store;
  store.get = (c, id) => (read.push(c.name), get(c, id));
  store.find = (c, query) => (read.push(c.name), find(c, query));
  store.changes = (c, mark) => (read.push(c.name), changes(c, mark));
  await search({ q: 'skin', sort: 'next-slot' });
  await search({ sort: 'fee' });
  Object.assign(store, { get, find, changes });
  expect(read).toEqual([doctorChanges.name, doctorChanges.name]);
});
