import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownOrganisationId } from '@/domain/organisations/schema';
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

test('a declined invitation can no longer be accepted, and the doctor practises where they did', async () => {
  const { invite, decline, accept, worksAt } = requests;
  await invite();
  expect((await decline()).status).toBe(204);
  expect([(await decline()).status, (await accept()).status]).toEqual([404, 404]);
  expect(await worksAt()).toBe(ownOrganisationId(clinic.idOf(VERMA)));
});

test('nobody declines for another, and a plain form declines', async () => {
  const { id, invite, decline, listMine } = requests;
  await invite();
  expect([(await decline('khan@demo.test')).status, (await decline('asha@demo.test')).status]).toEqual([404, 403]);
  const form = { _method: 'DELETE', _then: '/pa/today' };
  const got = await clinic.call(POST, { as: VERMA, path: `/api/organisations/${id}/invitation`, form });
  expect([got.status, got.headers.get('location'), await listMine()]).toEqual([303, '/pa/today', []]);
});
