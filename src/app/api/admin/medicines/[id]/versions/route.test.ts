import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const call = (id: string, as = 'admin@demo.test') => clinic.call(GET, { as, path: `/api/admin/medicines/${id}/versions` });

test('an entry that nobody has changed has no versions', async () => {
  expect((await call('cetirizine-10-mg-tablet')).body).toEqual({ items: [], nextCursor: null });
});

test('there is nothing for others, and nothing of what is not in the master', async () => {
  expect((await call('cetirizine-10-mg-tablet', 'gupta@demo.test')).status).toBe(403);
  expect((await call('unobtainium-1-mg-tablet')).status).toBe(404);
});
