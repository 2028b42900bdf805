import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const list = (query: Record<string, string> = {}, as: string | undefined = 'admin@demo.test') =>
  clinic.call(GET, { ...(as !== '' && { as }), path: `/api/admin/users?${new URLSearchParams(query).toString()}` });
const names = async (query: Record<string, string>) =>
  ((await list(query)).body['items'] as { name: string }[]).map(({ name }) => name).sort();

test('lists people of a role with what an admin needs, writes down who looked, and tells nothing of how they sign in', async () => {
  const got = await list({ role: 'pharmacy' });
  expect(got.status).toBe(200);
  const items = got.body['items'] as object[];
  expect(items).toHaveLength(4);
  expect(items[0]).toMatchObject({
    role: 'pharmacy',
    status: 'active',
    verified: true,
    version: expect.any(Number),
    email: expect.stringContaining('@demo.test'),
  });
  expect(items[0]).not.toHaveProperty('searchWords');
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  expect(events).toContainEqual(expect.objectContaining({ action: 'admin.list_users', actorId: clinic.idOf('admin@demo.test') }));
});

test.each<[Record<string, string>, string[]]>([
  [{ status: 'suspended' }, []],
  [{ status: 'suspended', q: 'harpreet' }, []],
  [{ status: 'active', q: 'harpreet' }, ['Dr. Harpreet Kaur']],
  [{ q: 'harpreet' }, ['Dr. Harpreet Kaur']],
  [{ q: 'KAUR', role: 'patient' }, ['Balwinder Kaur', 'Simran Kaur']],
  [{ q: 'sim ka' }, ['Simran Kaur']],
  [{ q: 'kaur sim', role: 'doctor' }, []],
  [{ q: ' Asha@Demo.test ' }, ['Asha Rani']],
  [{ q: 'asha@demo' }, []],
  [{ q: 'zzz' }, []],
])('finds by %o', async (query, found) => {
  expect(await names(query)).toEqual(found);
});

test.each<Record<string, string>>([
  {},
  { role: 'doctor' },
  { q: 'kaur' },
  { q: 'kaur', role: 'patient' },
  { status: 'active' },
  { status: 'active', role: 'doctor' },
  { status: 'active', q: 'kaur' },
])('the oldest first is the newest first turned round: %j', async (query) => {
  const joined = async (order: string) =>
    ((await list({ ...query, order, limit: '100' })).body['items'] as { createdAt: string }[]).map(({ createdAt }) => createdAt);
  const [oldest, newest] = [await joined('asc'), await joined('desc')];
  expect(oldest.length).toBeGreaterThan(0);
  expect(oldest).toEqual(newest.toReversed());
});

test('pages follow each other to the end without a repetition', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const got = await list({ limit: '7', cursor });
    seen.push(...(got.body['items'] as { id: string }[]).map(({ id }) => id));
    cursor = got.body['nextCursor'] as string | null;
  }
  expect(seen).toHaveLength(30);
  expect(new Set(seen).size).toBe(30);
});

test.each<[Record<string, string>, { at: string; code: string }]>([
  [{ role: 'king' }, { at: 'role', code: 'not-one-of' }],
  [{ cursor: 'abc' }, { at: 'cursor', code: 'wrong-format' }],
  [{ limit: '0' }, { at: 'limit', code: 'too-small' }],
])('refuses %o and says where', async (query, error) => {
  const got = await list(query);
  expect([got.status, got.body['errors']]).toEqual([400, [error]]);
});

test.each([
  ['', 401],
  ['asha@demo.test', 403],
  ['kaur@demo.test', 403],
  ['gupta@demo.test', 403],
  ['meena@demo.test', 403],
] as const)('does not open for “%s”', async (as, status) => {
  expect((await list({}, as)).status).toBe(status);
});
