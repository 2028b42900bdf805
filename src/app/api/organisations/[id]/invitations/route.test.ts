import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { invitationRequests, VERMA } from '@/testing/invitations';

let clinic: Clinic;
let requests: Awaited<ReturnType<typeof invitationRequests>>;
beforeEach(async () => {
  clinic = await openClinic();
  requests = await invitationRequests(clinic);
});
afterEach(() => clinic.close());

test('shows managers who is invited, and nobody else', async () => {
  const { invite, listOpen } = requests;
  await invite();
  for (const as of ['kaur@demo.test', 'admin@demo.test']) {
    expect((await listOpen(as)).body['items']).toMatchObject([{ userId: clinic.idOf(VERMA), name: 'Dr. Sunil Verma', role: 'doctor' }]);
  }
  expect((await listOpen('singh@demo.test')).status).toBe(403);
  for (const as of ['gill@demo.test', VERMA]) expect((await listOpen(as)).status).toBe(404);
});
