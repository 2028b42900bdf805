import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { DELETE } from './route';

const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const remove = (id: string, as?: string) =>
  clinic.call(DELETE, { ...(as !== undefined && { as }), method: 'DELETE', path: `/api/admin/users/${id}/second-factor` });

test('takes a lost one from its owner, with the recovery codes and every session', async () => {
  const { recoveryCodes } = await addSecondFactor(clinic, KAUR);
  const token = await clinic.tokenOf(KAUR);
  expect((await remove(clinic.idOf(KAUR), 'admin@demo.test')).status).toBe(204);
  expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  expect((await logIn(clinic, KAUR)).status).toBe(200);
  await addSecondFactor(clinic, KAUR);
  expect((await logIn(clinic, KAUR, recoveryCodes[0])).body['code']).toBe('second-factor-needed');
});

test('is the admin’s alone, and nobody’s who is not there', async () => {
  const id = clinic.idOf(KAUR);
  expect([(await remove(id)).status, (await remove(id, KAUR)).status]).toEqual([401, 403]);
  expect((await remove(`usr_${'0'.repeat(20)}`, 'admin@demo.test')).status).toBe(404);
});
