import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET, POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/doctor/availability';
const HOURS = {
  timeZone: 'Asia/Kolkata',
  slotMinutes: 20,
  bufferMinutes: 5,
  weekly: [
    { day: 1, from: '09:00', to: '13:00' },
    { day: 1, from: '15:00', to: '18:00' },
  ],
  exceptions: [
    { on: '2026-01-26', closed: true },
    { on: '2026-01-25', from: '10:00', to: '12:00' },
  ],
  modes: ['video', 'audio'],
};
const save = (body: unknown, as = 'singh@demo.test') => clinic.call(PUT, { as, method: 'PUT', path, body });

test('keeps what the doctor saves, and reads it back', async () => {
  const got = await save(HOURS);
  expect(got.status).toBe(200);
  expect(got.body).toEqual({ ...HOURS, version: 2 });
  expect((await clinic.call(GET, { as: 'singh@demo.test', path })).body).toEqual(got.body);
});

test('saved twice is saved, and an older copy is told what is there now', async () => {
  await save(HOURS);
  expect((await save({ ...HOURS, version: 2 })).status).toBe(200);
  expect((await save({ ...HOURS, version: 2 })).body).toEqual({ ...HOURS, version: 3 });
  const stale = await save({ ...HOURS, slotMinutes: 30, version: 2 });
  expect(stale.body).toMatchObject({ code: 'changed-meanwhile', current: { slotMinutes: 20, version: 3 } });
});

test.each<[string, object, { at: string; code: string }]>([
  ['a zone nobody lives in', { timeZone: 'Asia/Nabha' }, { at: 'timeZone', code: 'unknown-time-zone' }],
  ['slots of seven minutes', { slotMinutes: 7 }, { at: 'slotMinutes', code: 'not-five-minutes' }],
  ['a day that ends before it begins', { weekly: [{ day: 1, from: '13:00', to: '09:00' }] }, { at: 'weekly.0.to', code: 'not-after-from' }],
  [
    'hours that overlap',
    {
      weekly: [
        { day: 1, from: '09:00', to: '13:00' },
        { day: 1, from: '12:00', to: '14:00' },
      ],
    },
    { at: 'weekly.1.from', code: 'overlaps' },
  ],
  ['no way of meeting', { modes: [] }, { at: 'modes', code: 'required' }],
  [
    'leave with hours',
    { exceptions: [{ on: '2026-01-26', closed: true, from: '09:00', to: '10:00' }] },
    { at: 'exceptions.0.closed', code: 'closed-with-hours' },
  ],
])('refuses %s and says where', async (_what, change, error) => {
  const got = await save({ ...HOURS, ...change });
  expect(got.status).toBe(400);
  expect(got.body['errors']).toContainEqual(error);
  expect((await clinic.call(GET, { as: 'singh@demo.test', path })).body).toMatchObject({ version: 1, slotMinutes: 15 });
});

test('takes a plain form', async () => {
  const form = {
    _method: 'PUT',
    timeZone: 'Asia/Kolkata',
    slotMinutes: '30',
    bufferMinutes: '0',
    'weekly.0.day': '2',
    'weekly.0.from': '09:00',
    'weekly.0.to': '11:00',
    modes: 'video',
    _then: '/en/availability',
  };
  const got = await clinic.call(POST, { as: 'singh@demo.test', path, form });
  expect(got.status).toBe(303);
  expect((await clinic.call(GET, { as: 'singh@demo.test', path })).body).toMatchObject({
    slotMinutes: 30,
    weekly: [{ day: 2, from: '09:00', to: '11:00' }],
    modes: ['video'],
  });
});

test('is for doctors alone', async () => {
  for (const handler of [GET, PUT]) {
    const method = handler === GET ? 'GET' : 'PUT';
    const sent = { method, path, ...(method === 'PUT' && { body: HOURS }) } as const;
    expect((await clinic.call(handler, { ...sent, as: 'asha@demo.test' })).status).toBe(403);
    expect((await clinic.call(handler, sent)).status).toBe(401);
  }
});
