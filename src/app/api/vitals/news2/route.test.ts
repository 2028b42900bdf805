import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as saveProfile } from '@/app/api/profile/me/route';
import { POST as record } from '@/app/api/vitals/route';
import { addMinutes } from '@/domain/shared/time';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

const RAVI = 'ravi@demo.test';
const READINGS = [
  { metric: 'respiratory_rate', value: 16, unit: '/min' },
  { metric: 'spo2', value: 97, unit: '%' },
  { metric: 'heart_rate', value: 112, unit: 'bpm' },
  { metric: 'temperature', value: 37, unit: 'Cel' },
  { metric: 'blood_pressure', systolic: 120, diastolic: 80, unit: 'mmHg' },
];

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await clinic.call(record, { as: RAVI, path: '/api/vitals', body: { readings: READINGS } });
});
afterEach(() => clinic.close());

const score = async (query = '?oxygen=no&consciousness=alert') =>
  (await clinic.call(GET, { as: RAVI, path: `/api/vitals/news2${query}` })).body;
const save = (profile: object, version: number) =>
  clinic.call(saveProfile, { as: RAVI, method: 'PUT', path: '/api/profile/me', body: { name: 'Ravi', ...profile, version } });

test('an adult has a score of the readings of the last hour, and none when something is missing', async () => {
  await save({}, 1);
  expect(await score()).toEqual({ state: 'not-valid', reason: 'age-unknown' });
  await save({ bornOn: '1980-01-01' }, 2);
  expect(await score()).toMatchObject({ state: 'score', total: 2, action: 'ward' });
  expect(await score('')).toEqual({ state: 'incomplete', missing: ['oxygen', 'consciousness'] });
  clinic.at(addMinutes(MONDAY_NINE, 61));
  expect(await score()).toMatchObject({ state: 'incomplete' });
});

test('a child has none', async () => {
  await save({ bornOn: '2015-01-01' }, 1);
  expect(await score()).toEqual({ state: 'not-valid', reason: 'under-16' });
});
