import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIRST_HELPER, PATIENT, SECOND_HELPER, openFamilyUnderCare } from '@/testing/vital-settings';
import { PUT } from './route';

let opened: Awaited<ReturnType<typeof openFamilyUnderCare>>;
beforeEach(async () => {
  opened = await openFamilyUnderCare();
});
afterEach(() => opened.clinic.close());

const TIMES = { emergency: { caregiver: 1, nextCaregiver: 1, doctor: 4 }, urgent: { caregiver: 0, nextCaregiver: 2, doctor: 9 } };

test('the patient chooses who of the family is told first and when, and a caregiver cannot', async () => {
  const { clinic, settings, put, record, told } = opened;
  const order = [clinic.idOf(SECOND_HELPER), clinic.idOf(FIRST_HELPER)];
  expect((await settings())['caregivers']).toMatchObject([{ id: order[1] }, { id: order[0] }]);
  expect((await put(PUT, FIRST_HELPER, 'escalation', { caregiverOrder: order, version: 0 })).status).toBe(404);
  await put(PUT, PATIENT, 'escalation', { caregiverOrder: order, escalation: TIMES, version: 0 });
  expect(await settings()).toMatchObject({ times: TIMES, caregivers: [{ id: order[0] }, { id: order[1] }] });
  await record({ metric: 'heart_rate', value: 115, unit: 'bpm' });
  expect(await told(SECOND_HELPER)).toContain('vitals-urgent');
  expect(await told(FIRST_HELPER)).not.toContain('vitals-urgent');
});

test('without times of one’s own the platform’s apply again', async () => {
  const { settings, put } = opened;
  await put(PUT, PATIENT, 'escalation', { escalation: TIMES, version: 0 });
  await put(PUT, PATIENT, 'escalation', { version: 1 });
  expect(await settings()).toMatchObject({ times: { emergency: { doctor: 5 } }, version: 2 });
});
