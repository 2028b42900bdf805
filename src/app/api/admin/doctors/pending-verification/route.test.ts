import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const path = '/api/admin/doctors/pending-verification';

test('lists who waits, with what is to be checked and the council to ask, page by page', async () => {
  const got = await clinic.call(GET, { as: 'admin@demo.test', path });
  expect(got.status).toBe(200);
  const items = got.body['items'] as { name: string; verification: string; version: number }[];
  expect(items.map(({ name }) => name).sort()).toEqual(['Dr. Kiran Walia', 'Dr. Vikram Rana']);
  expect(items[0]).toMatchObject({
    verification: 'pending',
    councilName: 'Punjab Medical Council',
    registrationNumber: expect.stringMatching(/^DEMO-/),
    version: 1,
  });
  expect(items[0]).not.toHaveProperty('listed');
  const first = await clinic.call(GET, { as: 'admin@demo.test', path: `${path}?limit=1` });
  const second = await clinic.call(GET, { as: 'admin@demo.test', path: `${path}?limit=1&cursor=${String(first.body['nextCursor'])}` });
  expect([...(first.body['items'] as object[]), ...(second.body['items'] as object[])]).toEqual(items);
  expect(second.body['nextCursor']).toBeNull();
});

test('does not open for others', async () => {
  for (const as of ['pending@demo.test', 'kaur@demo.test', 'asha@demo.test'])
    expect((await clinic.call(GET, { as, path })).status).toBe(403);
  expect((await clinic.call(GET, { path })).status).toBe(401);
});
