import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { DELETE } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const remove = (id: string, as?: string) =>
  clinic.call(DELETE, { ...(as !== undefined && { as }), method: 'DELETE', path: `/api/admin/users/${id}/second-factor` });

test('is the admin’s alone, and not there where no vendor knows second factors', async () => {
  const id = clinic.idOf('kaur@demo.test');
  expect([(await remove(id)).status, (await remove(id, 'kaur@demo.test')).status, (await remove(id, 'admin@demo.test')).status]).toEqual([
    401, 403, 404,
  ]);
  expect((await remove(`usr_${'0'.repeat(20)}`, 'admin@demo.test')).status).toBe(404);
});
