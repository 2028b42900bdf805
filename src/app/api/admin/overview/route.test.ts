import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as verify } from '@/app/api/admin/doctors/[id]/verify/route';
import { JOBS } from '@/server/system/jobs';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

const ADMIN = 'admin@demo.test';
const path = '/api/admin/overview';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

// Two of the demo doctors wait.
test('counts who waits to be verified, everybody by role, and the visits of today alone', async () => {
  await bookSlot(clinic);
  await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-06T04:00:00.000Z' });
  const { status, body } = await clinic.call(GET, { as: ADMIN, path });
  expect(status).toBe(200);
  expect(body).toMatchObject({ pendingDoctors: 2, visitsToday: 1 });
  const people = body['people'] as { role: string; count: number }[];
  expect(people.map(({ role }) => role).sort()).toEqual(['admin', 'caregiver', 'doctor', 'patient', 'pharmacy']);
  expect(people.every(({ count }) => count > 0)).toBe(true);
});

test('tells what the admin did, and nothing of what others did', async () => {
  await bookSlot(clinic);
  const id = clinic.idOf('pending@demo.test');
  await clinic.call(verify, { as: ADMIN, method: 'PUT', path: `/api/admin/doctors/${id}/verify`, body: { decision: 'approved' } });
  const { body } = await clinic.call(GET, { as: ADMIN, path });
  expect(body).toMatchObject({ pendingDoctors: 1 });
  expect((body['recent'] as { action: string }[]).map(({ action }) => action)).toContain('doctor.approve');
  expect(JSON.stringify(body['recent'])).not.toContain('appointment.book');
});

test('says of every job when it last ran, and which of them is late', async () => {
  await clinic.platform.jobs.runDue(JOBS);
  const jobs = async () => (await clinic.call(GET, { as: ADMIN, path })).body['jobs'] as { lastRunAt: string | null; isLate: boolean }[];
  expect((await jobs()).map(({ lastRunAt, isLate }) => [lastRunAt !== null, isLate])).toEqual(JOBS.map(() => [true, false]));
  clinic.at('2026-01-06T03:30:00.000Z');
  expect((await jobs()).every(({ isLate }) => isLate)).toBe(true);
});
