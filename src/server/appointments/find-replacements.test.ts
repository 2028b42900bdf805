import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as setStatus } from '@/app/api/admin/users/[id]/status/route';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { findReplacements } from './find-replacements';
import { getAppointment } from './get-appointment';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const suspend = (who: string) =>
  clinic.call(setStatus, {
    as: 'admin@demo.test',
    method: 'PUT',
    path: `/api/admin/users/${clinic.idOf(who)}/status`,
    body: { status: 'suspended', reason: 'Checked by hand' },
  });

async function replacementsOf(doctor: string, locale: 'en' | 'hi' | 'pa') {
  const { id } = await bookSlot(clinic, { doctor, startsAt: '2026-01-06T04:00:00.000Z' });
  const ctx = clinic.as(ASHA);
  expect(await findReplacements(ctx, await getAppointment(ctx, id), locale)).toBeNull();
  await suspend(doctor);
  return findReplacements(ctx, await getAppointment(ctx, id), locale);
}

test('whose doctor is gone is offered free doctors of the same specialty in the reader’s language, soonest first', async () => {
  const found = await replacementsOf('kaur@demo.test', 'pa');
  expect(found?.search).toEqual({ specialty: 'general-medicine', language: 'pa' });
  expect(found?.items.length).toBeGreaterThan(0);
  for (const { doctor, startsAt } of found?.items ?? []) {
    expect(doctor.id).not.toBe(clinic.idOf('kaur@demo.test'));
    expect(doctor.specialties).toContain('general-medicine');
    expect(doctor.languages).toContain('pa');
    expect(startsAt).toBe(doctor.nextSlot?.startsAt);
  }
  const times = found?.items.map(({ startsAt }) => startsAt) ?? [];
  expect(times).toEqual(times.toSorted());
});
