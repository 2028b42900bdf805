import { afterEach, beforeEach, expect, test } from 'vitest';
import { setStatus } from '@/server/people/set-status';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as getSlots } from './slots/route';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const read = (id: string) => clinic.call(GET, { path: `/api/doctors/${id}` });

test('shows a stranger the doctor, the council that registered them, and the next free slot', async () => {
  const got = await read(clinic.idOf('kaur@demo.test'));
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({
    name: 'Dr. Harpreet Kaur',
    registrationNumber: 'DEMO-31001',
    councilName: 'Punjab Medical Council',
    nextSlot: { startsAt: '2026-01-05T03:30:00.000Z' },
  });
  for (const field of ['contactPhone', 'verification', 'verificationNote', 'listed']) expect(got.body).not.toHaveProperty(field);
});

test.each(['pending@demo.test', 'asha@demo.test', 'admin@demo.test'])('says of %s what it says of nobody', async (identifier) => {
  const got = await read(clinic.idOf(identifier));
  expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
  expect(got.text).toBe((await read('usr_00000000000000000000')).text);
  expect((await read('nonsense')).status).toBe(404);
});

test('a suspended doctor is gone, and the free slots with them', async () => {
  const id = clinic.idOf('kaur@demo.test');
  await setStatus(clinic.as('admin@demo.test'), id, { status: 'suspended', reason: 'Complaint' });
  expect((await read(id)).status).toBe(404);
  expect((await clinic.call(getSlots, { path: `/api/doctors/${id}/slots` })).status).toBe(404);
});
