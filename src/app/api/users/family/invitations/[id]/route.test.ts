import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { acceptAs, inviteAs } from '@/testing/family';
import { DELETE } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const withdraw = (as: string, id: unknown) =>
  clinic.call(DELETE, { as, method: 'DELETE', path: `/api/users/family/invitations/${String(id)}` });

test('a withdrawn invitation has a code that no longer works', async () => {
  const { body } = await inviteAs(clinic, 'asha@demo.test');
  expect((await withdraw('ravi@demo.test', body['id'])).status).toBe(404);
  expect((await withdraw('asha@demo.test', body['id'])).status).toBe(204);
  expect((await acceptAs(clinic, 'meena@demo.test', String(body['code']))).status).toBe(404);
  expect((await withdraw('asha@demo.test', body['id'])).status).toBe(404);
});
