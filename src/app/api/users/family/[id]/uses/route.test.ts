import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as getAppointment } from '@/app/api/appointments/[id]/route';
import { book } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { linkFamily } from '@/testing/family';
import { DELETE } from '../route';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const usesOf = (as: string, link: string) => clinic.call(GET, { as, path: `/api/users/family/${link}/uses` });

test('the patient sees what was done under a link and when, newest first, and nothing of others or of another time', async () => {
  const link = await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test' });
  clinic.at('2026-01-05T03:40:00.000Z');
  const { body } = await book(clinic, { as: 'meena@demo.test', patientId: clinic.idOf('asha@demo.test') });
  clinic.at('2026-01-05T03:50:00.000Z');
  const path = `/api/appointments/${String(body['id'])}`;
  for (const as of ['meena@demo.test', 'kaur@demo.test', 'asha@demo.test']) await clinic.call(getAppointment, { as, path });
  clinic.at('2026-01-05T04:00:00.000Z');
  await clinic.call(DELETE, { as: 'asha@demo.test', method: 'DELETE', path: `/api/users/family/${link}` });
  const got = await usesOf('asha@demo.test', link);
  const items = got.body['items'] as { at: string; action: string; actor: { name: string } }[];
  expect(items.map(({ at, action, actor }) => [at, action, actor.name])).toEqual([
    ['2026-01-05T03:50:00.000Z', 'appointment.read', 'Meena Kumari'],
    ['2026-01-05T03:40:00.000Z', 'appointment.book', 'Meena Kumari'],
  ]);
});

test('nobody else sees them, the caregiver neither', async () => {
  const link = await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test' });
  for (const as of ['meena@demo.test', 'ravi@demo.test']) expect((await usesOf(as, link)).status).toBe(404);
});
