import { afterEach, beforeEach, expect, test } from 'vitest';
import { addMember } from '@/server/people/add-member';
import { removeMember } from '@/server/people/remove-member';
import { openClinic, type Clinic } from '@/testing/clinic';
import { invitationRequests, VERMA } from '@/testing/invitations';
import { bhadsonClinic } from '@/testing/organisations';
import { POST } from './route';

let clinic: Clinic;
let requests: Awaited<ReturnType<typeof invitationRequests>>;
beforeEach(async () => {
  clinic = await openClinic();
  requests = await invitationRequests(clinic);
});
afterEach(() => clinic.close());

test('an invited doctor accepts, and practises there from then on', async () => {
  const { id, invite, accept, listMine, listOpen, worksAt } = requests;
  await invite();
  const got = await accept();
  expect([got.status, got.body]).toMatchObject([200, { orgId: id, state: 'member', role: 'doctor' }]);
  expect(await worksAt()).toBe(id);
  expect([await listMine(), (await listOpen()).body['items']]).toEqual([[], []]);
  expect((await accept()).status).toBe(404);
});

test('an invitation ends after thirty days, and another one can be sent', async () => {
  const { invite, accept, listMine } = requests;
  await invite();
  clinic.at('2026-02-04T03:30:00.000Z');
  expect([await listMine(), (await accept()).status]).toEqual([[], 404]);
  await invite();
  expect((await accept()).status).toBe(200);
});

test('whoever is added meanwhile and removed again cannot come back by the old invitation', async () => {
  const { id, invite, accept } = requests;
  await invite();
  await addMember(clinic.as('admin@demo.test'), id, { identifier: VERMA, role: 'doctor' });
  await removeMember(clinic.as('kaur@demo.test'), id, clinic.idOf(VERMA));
  expect((await accept()).status).toBe(404);
});

test('nobody accepts for another', async () => {
  const { invite, accept } = requests;
  await invite();
  for (const as of ['khan@demo.test', 'singh@demo.test']) expect((await accept(as)).status).toBe(404);
  expect((await accept('asha@demo.test')).status).toBe(403);
});

test('of two clinics that invite a doctor one is joined; the other is told that they practise elsewhere', async () => {
  const { invite, accept } = requests;
  const other = await bhadsonClinic(clinic);
  await invite();
  await invite('gill@demo.test', other);
  const both = await Promise.all([accept(), accept(VERMA, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'conflict', errors: [{ code: 'practises-elsewhere' }] });
});

test('takes a plain form', async () => {
  const { id, invite, worksAt } = requests;
  await invite();
  const got = await clinic.call(POST, { as: VERMA, path: `/api/organisations/${id}/invitation/accept`, form: { _then: '/pa/today' } });
  expect([got.status, got.headers.get('location'), await worksAt()]).toEqual([303, '/pa/today', id]);
});
