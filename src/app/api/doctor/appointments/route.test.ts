import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { startWaiting } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
  // Half past eleven at night and half past midnight in Nabha are one UTC day and two days of Nabha.
  await bookSlot(clinic, { startsAt: '2026-01-05T18:00:00.000Z' });
  await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-05T19:00:00.000Z' });
  await bookSlot(clinic, { as: 'simran@demo.test', doctor: 'singh@demo.test', startsAt: '2026-01-05T11:00:00.000Z' });
});
afterAll(() => clinic.close());

const day = (query = '', as = 'kaur@demo.test') => clinic.call(GET, { as, path: `/api/doctor/appointments${query}` });

test('lists the doctor’s own day by the doctor’s clock', async () => {
  const today = await day();
  expect(today.body).toMatchObject({
    on: '2026-01-05',
    timeZone: 'Asia/Kolkata',
    items: [{ patientName: 'Asha Rani', startsAt: '2026-01-05T18:00:00.000Z' }],
  });
  expect(today.body['items'] as unknown[]).toHaveLength(1);
  expect((await day('?on=2026-01-06')).body['items']).toMatchObject([{ patientName: 'Ravi Kumar' }]);
});

test('refuses a date that is none, a patient and a stranger', async () => {
  expect((await day('?on=today')).status).toBe(400);
  expect((await day('', 'asha@demo.test')).status).toBe(403);
  expect((await clinic.call(GET, { path: '/api/doctor/appointments' })).status).toBe(401);
});

test('followed live, tells who books and who comes', async () => {
  const other = await openClinic();
  const stream = await openStream(other, GET, { as: 'kaur@demo.test', path: '/api/doctor/appointments?on=2026-01-05' });
  expect((await stream.next()).data).toMatchObject({ items: [] });
  const { appointmentId } = await startWaiting(other);
  expect((await stream.next(({ items }) => JSON.stringify(items).includes('checked_in'))).data).toMatchObject({
    items: [{ id: appointmentId, patientName: 'Asha Rani', status: 'checked_in' }],
  });
  stream.close();
  await other.close();
});
