import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, checkInAs, startWaiting } from '@/testing/consult';
import { countWaiting } from './count-waiting';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const count = () => countWaiting(clinic.as('kaur@demo.test'));

test('the menu counts who waits, and neither who left, nor who was let in, nor who waits for somebody else', async () => {
  expect(await count()).toBe(0);
  const { id, appointmentId } = await startWaiting(clinic);
  await startWaiting(clinic, { as: 'simran@demo.test', doctor: 'singh@demo.test' });
  expect(await count()).toBe(1);
  await callAs(clinic, 'asha@demo.test', 'leave', id);
  expect(await count()).toBe(0);
  await checkInAs(clinic, appointmentId);
  expect(await count()).toBe(1);
  await callAs(clinic, 'kaur@demo.test', 'admit', id);
  expect(await count()).toBe(0);
});
