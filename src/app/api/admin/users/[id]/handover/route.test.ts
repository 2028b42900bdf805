import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as notifications } from '@/app/api/notifications/route';
import { POST as claim } from '@/app/api/users/family/claim/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs } from '@/testing/family';
import { POST } from './route';

let clinic: Clinic;
let child: string;
beforeEach(async () => {
  clinic = await openClinic();
  child = await addChildAs(clinic, SIMRAN);
});
afterEach(() => clinic.close());

const SIMRAN = 'simran@demo.test';
const handOver = (id: string, as = 'admin@demo.test') => clinic.call(POST, { as, method: 'POST', path: `/api/admin/users/${id}/handover` });

test('an admin hands a record over where no parent can any more, and the code opens it', async () => {
  clinic.at('2037-08-14T03:30:00.000Z');
  const { status, body } = await handOver(child);
  expect(status).toBe(201);
  const path = '/api/users/family/claim';
  const got = await clinic.call(claim, { path, body: { code: body['code'], phone: '9876512345', password: 'blue kite over Nabha' } });
  expect(got).toMatchObject({ status: 201, body: { user: { id: child } } });
});

test('the parents are told that an admin made a code', async () => {
  expect((await handOver(child)).status).toBe(201);
  const { body } = await clinic.call(notifications, { as: SIMRAN, path: '/api/notifications' });
  expect((body['items'] as { kind: string }[]).map(({ kind }) => kind)).toContain('caregiver-handover-code');
});

test('is refused for an account with a sign-in, for staff, and to anybody but an admin', async () => {
  expect((await handOver(clinic.idOf('asha@demo.test'))).status).toBe(409);
  expect((await handOver(clinic.idOf('kaur@demo.test'))).status).toBe(404);
  expect((await handOver('usr_00000000000000000000')).status).toBe(404);
  expect((await handOver(child, SIMRAN)).status).toBe(403);
});
