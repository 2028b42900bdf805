import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { MyProfile } from '@/domain/people/api';
import { PERMISSIONS, type Permission } from '@/domain/permissions';
import type { Relation } from '@/domain/shared/relationships';
import { getMyProfile } from '@/server/people/get-my-profile';
import type { Clinic, Got } from './clinic';
import { callEndpoint, loadEveryEndpoint } from './every-endpoint';
import { isolationRuleOf, type Ids } from './isolation-rules';
import { openIsolationWorld } from './isolation-world';
import { PERMISSION_REQUESTS, type PermissionRequest } from './permission-requests';

const endpoints = new Map((await loadEveryEndpoint()).map((served) => [served.name, served]));
const intact = { ...PERMISSIONS };

let clinic: Clinic;
let ids: Ids;
beforeAll(async () => {
  ({ clinic, ids } = await openIsolationWorld());
});
afterEach(() => {
  Object.assign(PERMISSIONS, intact);
});
afterAll(() => clinic.close());

type PermissionLine = { permission: Permission; relation: Relation; request: PermissionRequest };

const lines: PermissionLine[] = (Object.keys(PERMISSION_REQUESTS) as Permission[]).flatMap((permission) =>
  Object.entries<PermissionRequest>(PERMISSION_REQUESTS[permission]).map(([relation, request]) => ({
    permission,
    relation: relation as Relation,
    request,
  })),
);

async function send({ as, endpoint, body, query, swap }: PermissionRequest, mine: MyProfile | null): Promise<Got> {
  const served = endpoints.get(endpoint);
  if (served === undefined) throw new Error(`there is no ${endpoint}`);
  const named: Ids = { ...ids, ...Object.fromEntries(Object.entries(swap ?? {}).map(([usual, other]) => [usual, ids[other]])) };
  const sent = typeof body === 'function' ? body(ids) : body;
  const usual = isolationRuleOf(served.endpoint).request(named, mine);
  return callEndpoint(clinic, served, as, { ...usual, ...(query && { query: query(ids) }), ...(body !== undefined && { body: sent }) });
}

/** Whether the caller was let through: a conflict with the present state is an answer only those get who have the right. */
function isGranted({ status, text }: Got, { shows }: PermissionRequest): boolean {
  const isAnswered = (status >= 200 && status < 400) || status === 409;
  return isAnswered && (shows === undefined || text.includes(typeof shows === 'string' ? ids[shows] : shows.text));
}

test('every permission has a request that needs it, and so has every relation', () => {
  const needed = Object.entries(intact).flatMap(([permission, relations]) => relations.map((relation) => `${permission} ${relation}`));
  expect(lines.map(({ permission, relation }) => `${permission} ${relation}`).sort()).toEqual(needed.sort());
  expect(Object.keys(intact).filter((permission) => !lines.some((line) => line.permission === permission))).toEqual([]);
});

test.each(lines)('without $permission for $relation, $request.endpoint refuses $request.as', async ({ permission, relation, request }) => {
  const mine = request.endpoint === 'PUT /api/profile/me' ? await getMyProfile(clinic.as(request.as)) : null;

  PERMISSIONS[permission] = intact[permission].filter((one) => one !== relation);
  const refused = await send(request, mine);
  expect(isGranted(refused, request), refused.text).toBe(false);
  expect(request.shows === undefined ? [403, 404] : [200, 201, 403, 404]).toContain(refused.status);

  PERMISSIONS[permission] = intact[permission];
  const granted = await send(request, mine);
  expect(isGranted(granted, request), granted.text).toBe(true);
});
