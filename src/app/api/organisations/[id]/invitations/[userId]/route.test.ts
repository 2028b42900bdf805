import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { invitationRequests, VERMA } from '@/testing/invitations';
import { POST } from './route';

let clinic: Clinic;
let requests: Awaited<ReturnType<typeof invitationRequests>>;
beforeEach(async () => {
  clinic = await openClinic();
  requests = await invitationRequests(clinic);
});
afterEach(() => clinic.close());

test('a withdrawn invitation can no longer be accepted', async () => {
  const { invite, withdraw, accept, listOpen } = requests;
  await invite();
  expect((await withdraw()).status).toBe(204);
  expect([(await withdraw()).status, (await accept()).status]).toEqual([404, 404]);
  expect((await listOpen()).body['items']).toEqual([]);
});

test('only managers withdraw, also by a plain form', async () => {
  const { id, invite, withdraw, accept } = requests;
  await invite();
  expect([(await withdraw('singh@demo.test')).status, (await withdraw('gill@demo.test')).status]).toEqual([403, 404]);
  const form = { _method: 'DELETE', _then: '/pa/clinic' };
  const got = await clinic.call(POST, { as: 'kaur@demo.test', path: `/api/organisations/${id}/invitations/${clinic.idOf(VERMA)}`, form });
  expect([got.status, (await accept()).status]).toEqual([303, 404]);
});
