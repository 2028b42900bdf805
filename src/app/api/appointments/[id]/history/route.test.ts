import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as reschedule } from '../reschedule/route';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
let id: string;
beforeAll(async () => {
  clinic = await openClinic();
  ({ id } = await bookSlot(clinic));
  clinic.at('2026-01-05T03:40:00.000Z');
  await clinic.call(reschedule, {
    as: 'kaur@demo.test',
    path: `/api/appointments/${id}/reschedule`,
    body: { startsAt: '2026-01-05T05:00:00.000Z', version: 1 },
  });
});
afterAll(() => clinic.close());

const read = (as?: string, of = id) => clinic.call(GET, { ...(as !== undefined && { as }), path: `/api/appointments/${of}/history` });

test('tells every change with who made it, when, and what was before', async () => {
  const got = await read('asha@demo.test');
  expect(got.status).toBe(200);
  expect(got.body['items']).toEqual([
    {
      at: '2026-01-05T03:30:00.000Z',
      actor: clinic.idOf('asha@demo.test'),
      action: 'appointment.book',
      after: { status: 'booked', startsAt: '2026-01-05T04:00:00.000Z', endsAt: '2026-01-05T04:15:00.000Z', mode: 'video' },
    },
    {
      at: '2026-01-05T03:40:00.000Z',
      actor: clinic.idOf('kaur@demo.test'),
      action: 'appointment.reschedule',
      before: { startsAt: '2026-01-05T04:00:00.000Z', endsAt: '2026-01-05T04:15:00.000Z' },
      after: { startsAt: '2026-01-05T05:00:00.000Z', endsAt: '2026-01-05T05:15:00.000Z' },
    },
  ]);
});

test.each(['ravi@demo.test', 'singh@demo.test', 'admin@demo.test'])('is not there for %s', async (as) => {
  expect((await read(as)).status).toBe(404);
  expect((await read(as, 'apt_000000000000000000')).status).toBe(404);
});

test('asks a stranger to sign in', async () => {
  expect((await read()).status).toBe(401);
});
