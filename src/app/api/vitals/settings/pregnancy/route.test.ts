import { afterEach, beforeEach, expect, test } from 'vitest';
import { addMinutes } from '@/domain/shared/time';
import { MONDAY_NINE } from '@/testing/clinic';
import { PATIENT, openFamilyUnderCare } from '@/testing/vital-settings';
import { PUT } from './route';

let opened: Awaited<ReturnType<typeof openFamilyUnderCare>>;
beforeEach(async () => {
  opened = await openFamilyUnderCare();
});
afterEach(() => opened.clinic.close());

const DAYS_46_WEEKS = 46 * 7;

test('pregnancy changes the rules, and is over by itself after 46 weeks', async () => {
  const { clinic, settings, put } = opened;
  const { body } = await put(PUT, PATIENT, 'pregnancy', { isPregnant: true, version: 0 });
  expect(body).toMatchObject({ isPregnant: true, pregnancySaidOn: '2026-01-05', rules: { systolic: { urgent: { high: 140 } } } });
  expect(body['rules']).not.toHaveProperty('heart_rate');
  clinic.at(addMinutes(MONDAY_NINE, (DAYS_46_WEEKS - 1) * 1440));
  expect(await settings()).toMatchObject({ isPregnant: true });
  clinic.at(addMinutes(MONDAY_NINE, DAYS_46_WEEKS * 1440));
  expect(await settings()).toMatchObject({ isPregnant: false });
});

test('it is taken back', async () => {
  await opened.put(PUT, PATIENT, 'pregnancy', { isPregnant: true, version: 0 });
  const { body } = await opened.put(PUT, PATIENT, 'pregnancy', { isPregnant: false, version: 1 });
  expect(body).toMatchObject({ isPregnant: false, version: 2 });
  expect(body['rules']).toHaveProperty('heart_rate');
});
