import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as stats } from '@/app/api/vitals/stats/route';
import { POST as timeSeries } from '@/app/api/iot/data/timeseries/route';
import { GET as listMedications } from '@/app/api/medications/route';
import { POST as register } from '@/app/api/auth/register/route';
import { dayBounds } from '@/domain/shared/time';
import { addChildAs } from '@/testing/family';
import type { Clinic } from '@/testing/clinic';
import { openDevice, pulse } from '@/testing/device';
import { ASHA, MEENA, medicinesOf, NINE, openMedicineClinic } from '@/testing/medications';
import { remindDoses } from '@/server/medications/remind-doses';
import { accounts } from '@/server/platform/identity/collections';
import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import { planDeliveries } from '@/server/notifications/plan-deliveries';
import { GET as myProfile } from '../route';
import { PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openMedicineClinic();
});
afterEach(() => clinic.close());

const path = '/api/profile/me/time-zone';
const move = (as: string | undefined, timeZone: string) =>
  clinic.call(PUT, { ...(as !== undefined && { as }), method: 'PUT', path, body: { timeZone } });
const zoneOf = async (as: string) => (await clinic.call(myProfile, { as, path: '/api/profile/me' })).body['timeZone'];
const accountOf = (id: string) => clinic.platform.store.get(accounts, id);

test('everybody lives in India until they say otherwise, whatever name their browser has for it', async () => {
  expect(await zoneOf(ASHA)).toBe('Asia/Kolkata');
  expect((await move(ASHA, 'Europe/London')).body).toEqual({ timeZone: 'Europe/London' });
  expect(await zoneOf(ASHA)).toBe('Europe/London');
  await move(ASHA, 'Asia/Calcutta');
  expect(await zoneOf(ASHA)).toBe('Asia/Kolkata');
});

test('who registers lives where their browser is; one that says nothing, or nonsense, costs nobody the account', async () => {
  const join = async (email: string, timeZone: string) => {
    const body = { name: 'Harleen Gill', email, password: 'mango-river-sunset-42', role: 'patient', timeZone };
    const got = await clinic.call(register, { path: '/api/auth/register', body });
    expect(got.status).toBe(201);
    return (await accountOf((got.body['user'] as { id: string }).id))?.timeZone;
  };
  expect(await join('harleen1@demo.test', 'America/Toronto')).toBe('America/Toronto');
  expect(await join('harleen2@demo.test', '')).toBeUndefined();
  expect(await join('harleen3@demo.test', 'Mars/Olympus')).toBeUndefined();
});

test.each([
  ['no zone', ASHA, 'Asia/Nabha', 400],
  ['an offset, which knows no summer time', ASHA, '+05:30', 400],
  ['a doctor, whose hours have a zone of their own', 'kaur@demo.test', 'Europe/London', 403],
  ['a stranger', undefined, 'Europe/London', 401],
])('refuses %s', async (_, as, timeZone, status) => {
  expect((await move(as, timeZone)).status).toBe(status);
});

/** Two minutes to midnight and after it, at both ends of one day. */
async function measureAround(day: string, zone: string): Promise<void> {
  const { from, until } = dayBounds(day, zone);
  const near = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  clinic.at(near(until, 120));
  const device = await openDevice(clinic, ASHA);
  const times = [near(from, -30), near(from, -1), from, near(from, 30), near(until, -30), near(until, -1), until, near(until, 30)];
  const { body } = await device.post(times.map((at) => pulse(70, at)));
  expect(body['accepted']).toBe(8);
}

async function countsByDay(from: string, to: string): Promise<[at: string, count: number][]> {
  const body = { metric: 'heart_rate', bucket: 'day', from, to };
  const { body: series } = await clinic.call(timeSeries, { as: ASHA, path: '/api/iot/data/timeseries', body });
  return (series['points'] as { at: string; count: number }[]).map(({ at, count }) => [at, count]);
}

test.each([
  ['Asia/Kolkata', '2026-01-04', 24],
  // The clocks of New York go forward in the night to 8 March 2026, those of London back in the night to 25 October.
  ['America/New_York', '2026-03-08', 23],
  ['Europe/London', '2026-10-25', 25],
])('a day of %s begins and ends at its own midnight, on %s after %i hours', async (zone, day, hours) => {
  await move(ASHA, zone);
  await measureAround(day, zone);
  const { from, until } = dayBounds(day, zone);
  expect((Date.parse(until) - Date.parse(from)) / 3_600_000).toBe(hours);
  const days = await countsByDay(
    new Date(Date.parse(from) - 86_400_000).toISOString(),
    new Date(Date.parse(until) + 86_400_000).toISOString(),
  );
  expect(days.map(([, count]) => count)).toEqual([2, 4, 2]);
  expect(days[1]?.[0]).toBe(from);
  expect(days[2]?.[0]).toBe(until);
});

test('who moves has all their readings by the new calendar, those of before too', async () => {
  await measureAround('2026-01-04', 'Asia/Kolkata');
  const range = ['2026-01-01T00:00:00.000Z', '2026-01-08T00:00:00.000Z'] as const;
  expect(await countsByDay(...range)).toHaveLength(3);
  await move(ASHA, 'Europe/London');
  // Half past eleven to half past twelve at night in Nabha is one evening in London.
  expect(await countsByDay(...range)).toEqual([
    ['2026-01-03T00:00:00.000Z', 4],
    ['2026-01-04T00:00:00.000Z', 4],
  ]);
  const { body } = await clinic.call(stats, { as: ASHA, path: '/api/vitals/stats?metric=heart_rate&days=7' });
  expect(body).toMatchObject({ count: 8, trend: { days: 2 } });
});

test('nine o’clock is nine where the patient lives: of what is planned next, of what is planned already, and of the reminder', async () => {
  const medicines = medicinesOf(clinic);
  const { id } = await medicines.plan({ times: ['09:00'] });
  await move(ASHA, 'Europe/London');
  clinic.at('2026-01-05T03:01:00.000Z');
  await medicines.plan({ name: 'Amlodipine 5 mg', times: ['09:00'] });
  const dueAt = '2026-01-05T09:00:00.000Z';
  expect(await medicines.list()).toMatchObject([{ id, timeZone: 'Europe/London', today: [{ dueAt }] }, { today: [{ dueAt }] }]);
  const remind = () => remindDoses(clinic.as('admin@demo.test'));
  clinic.at(NINE);
  expect(await remind()).toBe(0);
  clinic.at(dueAt);
  expect(await remind()).toBe(1);
  expect(await medicines.toldKinds(ASHA)).toEqual(['dose-due']);
});

test('what was said of a dose stays said when its patient moves', async () => {
  const medicines = medicinesOf(clinic);
  const { id } = await medicines.plan({ times: ['09:00'] });
  clinic.at(NINE);
  await medicines.decide(id, 'taken');
  await move(ASHA, 'America/Toronto');
  clinic.at('2026-01-05T15:00:00.000Z');
  expect(await medicines.list()).toMatchObject([{ today: [{ on: '2026-01-05', time: '09:00', state: 'taken' }] }]);
});

test('a child moves with the parent it lives with, and another’s patient does not', async () => {
  const child = await addChildAs(clinic, ASHA);
  await move(ASHA, 'Europe/Rome');
  expect((await accountOf(child))?.timeZone).toBe('Europe/Rome');
  await move(MEENA, 'America/Toronto');
  expect(await zoneOf(ASHA)).toBe('Europe/Rome');
  const { body } = await clinic.call(listMedications, { as: ASHA, path: `/api/medications?patientId=${child}` });
  expect(body['items']).toEqual([]);
});

test('the night in which nothing rings is that of the person told', async () => {
  await move(MEENA, 'America/Vancouver');
  const account = await accountOf(clinic.idOf(MEENA));
  if (account === null) throw new Error('no account');
  const person = { account, preferences: DEFAULT_PREFERENCES, addresses: { sms: '+919800000000', whatsapp: null, email: null }, push: [] };
  const one = { kind: 'refill-due', recipients: [account.id] } as unknown as Parameters<typeof planDeliveries>[0];
  // Ten in the morning in Nabha is half past eight in the evening in Vancouver; noon there is half past ten at night.
  const planned = (now: string) => planDeliveries(one, new Map([[account.id, person]]), now).map(({ nextAt }) => nextAt);
  expect(planned('2026-01-05T04:30:00.000Z')).toEqual(['2026-01-05T04:30:00.000Z']);
  expect(planned('2026-01-05T06:30:00.000Z')).toEqual(['2026-01-05T14:00:00.000Z']);
});
