import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as listUsers } from '@/app/api/admin/users/route';
import { makeCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { makeAdmin } from './make-admin';
import { setStatus } from './set-status';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const operator = () => makeCtx(clinic.platform, { principal: null, requestId: 'req_operator' });
const join = (identifier: string) => clinic.join({ identifier, name: 'Jaspreet Operator', role: 'patient', locale: 'en' });
const codeOf = (made: Promise<unknown>) =>
  made.then(
    () => 'made',
    (error: { code: string }) => error.code,
  );

test('an account without a profile becomes an admin’s, its sessions end, and after signing in anew it administers', async () => {
  await join('first@demo.test');
  const before = await clinic.tokenOf('first@demo.test');
  expect((await clinic.call(listUsers, { as: 'first@demo.test', path: '/api/admin/users' })).status).toBe(403);

  await makeAdmin(operator(), clinic.idOf('first@demo.test'));

  expect(await clinic.platform.identity.principalOf({ kind: 'bearer', value: before })).toBeNull();
  expect((await clinic.call(listUsers, { as: 'first@demo.test', path: '/api/admin/users' })).status).toBe(200);
  expect(await clinic.platform.store.get(accounts, clinic.idOf('first@demo.test'))).toMatchObject({
    role: 'admin',
    verified: true,
    version: 2,
  });
});

test('somebody with a profile, a suspended account, an admin and nobody at all are refused, and nothing is changed', async () => {
  await join('suspended@demo.test');
  await setStatus(clinic.as('admin@demo.test'), clinic.idOf('suspended@demo.test'), { status: 'suspended', reason: 'left' });
  const people = ['asha@demo.test', 'meena@demo.test', 'kaur@demo.test', 'gupta@demo.test', 'suspended@demo.test', 'admin@demo.test'].map(
    clinic.idOf,
  );
  const asTheyAre = () => Promise.all(people.map((id) => clinic.platform.store.get(accounts, id)));
  const before = await asTheyAre();

  const answers = await Promise.all([...people, 'usr_nobody'].map((id) => codeOf(makeAdmin(operator(), id))));

  expect(answers).toEqual(['wrong-state', 'wrong-state', 'wrong-state', 'wrong-state', 'not-allowed', 'wrong-state', 'not-found']);
  expect(await asTheyAre()).toEqual(before);
});
