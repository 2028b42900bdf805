import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
let id: string;
beforeAll(async () => {
  clinic = await openClinic();
  ({ id } = await bookSlot(clinic, { doctor: 'gill@demo.test', startsAt: '2026-01-05T05:30:00.000Z' }));
});
afterAll(() => clinic.close());

const read = (as: string | undefined, of = id) => clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/appointments/${of}` });

test.each(['asha@demo.test', 'gill@demo.test'])('shows it to %s, and writes down who looked at whose', async (as) => {
  const got = await read(as);
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ id, patientName: 'Asha Rani', doctorName: 'Dr. Navdeep Gill', status: 'booked' });
  expect(got.body).not.toHaveProperty('bookedBy');
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  expect(events).toContainEqual(
    expect.objectContaining({
      action: 'appointment.read',
      actorId: clinic.idOf(as),
      subjectId: id,
      patientId: clinic.idOf('asha@demo.test'),
    }),
  );
});

test.each(['ravi@demo.test', 'meena@demo.test', 'kaur@demo.test', 'bansal@demo.test', 'gupta@demo.test', 'admin@demo.test'])(
  'tells %s exactly what it tells of an appointment that does not exist',
  async (as) => {
    const got = await read(as);
    expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
    expect(got.text).toBe((await read(as, 'apt_000000000000000000')).text);
  },
);

test('asks a stranger to sign in, whether or not it exists', async () => {
  expect((await read(undefined)).status).toBe(401);
  expect((await read(undefined, 'apt_000000000000000000')).status).toBe(401);
});
