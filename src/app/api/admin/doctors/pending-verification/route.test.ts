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

test('sorts by name and by how long they wait, both ways over all pages, and keeps to a council', async () => {
  const names = async (query: string) => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await clinic.call(GET, { as: 'admin@demo.test', path: `${path}?limit=1&${query}${cursor}` });
      seen.push(...(body['items'] as { name: string }[]).map(({ name }) => name));
      if (body['nextCursor'] === null) return seen;
      cursor = `&cursor=${String(body['nextCursor'])}`;
    }
  };
  expect(await names('sort=name')).toEqual(['Dr. Kiran Walia', 'Dr. Vikram Rana']);
  for (const sort of ['name', 'updatedAt']) {
    const up = await names(`sort=${sort}&order=asc&council=PUN`);
    expect(up).toHaveLength(2);
    expect(await names(`sort=${sort}&order=desc&council=PUN`)).toEqual(up.toReversed());
    expect(await names(`sort=${sort}&order=desc`)).toEqual(up.toReversed());
    expect(await names(`sort=${sort}&council=DEL`)).toEqual([]);
  }
  expect((await clinic.call(GET, { as: 'admin@demo.test', path: `${path}?sort=contactPhone` })).status).toBe(400);
});

test('does not open for others', async () => {
  for (const as of ['pending@demo.test', 'kaur@demo.test', 'asha@demo.test'])
    expect((await clinic.call(GET, { as, path })).status).toBe(403);
  expect((await clinic.call(GET, { path })).status).toBe(401);
});
