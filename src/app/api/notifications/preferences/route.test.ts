import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import { notificationPreferences } from '@/server/notifications/collections';
import { collection } from '@/server/platform/store/collection';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET, POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/notifications/preferences';
const as = 'asha@demo.test';
const get = async (who = as) => (await clinic.call(GET, { as: who, path })).body;
const FEW = {
  topics: {
    appointments: ['sms'],
    reminders: ['push', 'email'],
    vitals: [],
    reservations: [],
    medications: [],
    prescriptions: [],
    family: [],
    account: [],
  },
};

test('until somebody chooses, they are told through every channel, and not at night', async () => {
  expect(await get()).toMatchObject(DEFAULT_PREFERENCES);
});

test('keeps what was chosen, for the caller alone', async () => {
  expect((await clinic.call(PUT, { as, path, method: 'PUT', body: FEW })).status).toBe(200);
  expect(await get()).toMatchObject(FEW);
  expect((await get())['quietHours']).toBeUndefined();
  expect(await get('ravi@demo.test')).toMatchObject(DEFAULT_PREFERENCES);
});

test('a form with nothing chosen and empty hours turns everything off', async () => {
  const topics = Object.fromEntries(Object.keys(FEW.topics).map((topic) => [`topics.${topic}`, '']));
  const form = { _method: 'PUT', _then: '/en/notifications/preferences', ...topics, 'quietHours.from': '', 'quietHours.until': '' };
  expect((await clinic.call(POST, { as, path, form })).status).toBe(303);
  expect(await get()).toMatchObject({
    topics: { appointments: [], reminders: [], vitals: [], reservations: [], medications: [], prescriptions: [], family: [], account: [] },
  });
  expect((await get())['quietHours']).toBeUndefined();
});

test.each([
  ['a channel nobody knows', { topics: { ...FEW.topics, family: ['pigeon'] } }],
  ['a topic left out', { topics: { appointments: [] } }],
  ['an hour that is none', { ...FEW, quietHours: { from: '25:00', until: '06:00' } }],
  ['half of the quiet hours', { ...FEW, quietHours: { from: '22:00' } }],
])('refuses %s, and keeps nothing', async (_, body) => {
  expect((await clinic.call(PUT, { as, path, method: 'PUT', body })).status).toBe(400);
  expect(await get()).toMatchObject(DEFAULT_PREFERENCES);
});

test('a stranger is asked to sign in', async () => {
  expect((await clinic.call(GET, { path })).status).toBe(401);
});

test('who chose before a topic existed is told of it through every channel', async () => {
  const id = clinic.idOf(as);
  const { reservations: _later, vitals: _too, ...topics } = DEFAULT_PREFERENCES.topics;
  const earlier = collection({
    name: notificationPreferences.name,
    schema: z.object({ id: z.string(), topics: z.record(z.string(), z.array(z.string())) }),
  });
  await clinic.platform.store.commit(async (tx) => tx.put(earlier, { id, topics: { ...topics, family: [] } }));
  expect((await get())['topics']).toEqual({ ...DEFAULT_PREFERENCES.topics, family: [] });
});
