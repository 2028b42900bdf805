import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { invitationRequests } from '@/testing/invitations';

let clinic: Clinic;
let requests: Awaited<ReturnType<typeof invitationRequests>>;
beforeEach(async () => {
  clinic = await openClinic();
  requests = await invitationRequests(clinic);
});
afterEach(() => clinic.close());

test('shows a doctor who invites them, and until when', async () => {
  const { id, invite, listMine } = requests;
  expect(await listMine()).toEqual([]);
  await invite();
  expect(await listMine()).toEqual([
    {
      orgId: id,
      name: 'Nabha Community Clinic',
      role: 'doctor',
      createdAt: '2026-01-05T03:30:00.000Z',
      expiresAt: '2026-02-04T03:30:00.000Z',
    },
  ]);
  expect(await listMine('khan@demo.test')).toEqual([]);
});
