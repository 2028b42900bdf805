import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts } from '@/server/platform/identity/collections';
import { pathFor } from '@/domain/shared/endpoint';
import { addSeconds } from '@/domain/shared/instant';
import { STEP_UP_SECONDS } from '@/domain/shared/step-up';
import { findCollections } from '../../tools/store/find-collections';
import type { Clinic } from './clinic';
import { callEndpoint, loadEveryEndpoint, type ServedEndpoint } from './every-endpoint';
import { isolationRuleOf, type Ids } from './isolation-rules';
import { KAUR, openIsolationWorld } from './isolation-world';
import { compareStores, readStore } from './store-state';

/** What an account is: who changes these for somebody else may end up inside it. */
const ACCOUNT_COLLECTIONS = [
  'accounts',
  'credentials',
  'identifiers',
  'memberships',
  'recovery_codes',
  'reset_codes',
  'second_factors',
  'sessions',
];
const ADMIN = 'admin@demo.test';

const endpoints = await loadEveryEndpoint();
const collections = (await findCollections()).map(({ collection }) => collection);
const accountCollections = collections.filter(({ name }) => ACCOUNT_COLLECTIONS.includes(name));
const changing = endpoints.filter(
  ({ endpoint: { method, access } }) => method !== 'GET' && (access === 'signed-in' || typeof access === 'object'),
);

let clinic: Clinic;
let ids: Ids;
beforeAll(async () => {
  ({ clinic, ids } = await openIsolationWorld());
});
afterAll(() => clinic.close());

/** What of other people's accounts a call has changed. */
async function changedOfOthers(served: ServedEndpoint, as: string): Promise<string[]> {
  await clinic.tokenOf(as);
  const before = await readStore(clinic.platform.store, accountCollections);
  await callEndpoint(clinic, served, as, isolationRuleOf(served.endpoint).request(ids, null));
  const own = clinic.idOf(as);
  return compareStores(before, await readStore(clinic.platform.store, accountCollections), (text) => !text.includes(own));
}

test('the collections an account is made of are there', () => {
  expect(accountCollections.map(({ name }) => name).sort()).toEqual(ACCOUNT_COLLECTIONS);
});

describe('an endpoint that does not ask for the credentials again', () => {
  const unasked = changing.filter(({ endpoint }) => !endpoint.stepUp);
  test.each(unasked)('$name changes nobody else’s account, whoever calls it', async (served) => {
    for (const as of [ADMIN, KAUR]) expect(await changedOfOthers(served, as)).toEqual([]);
  });
});

describe('an endpoint that asks for the credentials again', () => {
  const asked = changing.filter(({ endpoint }) => endpoint.stepUp);

  test.each(asked)('$name changes nothing for who signed in too long ago', async (served) => {
    const { access } = served.endpoint;
    const token = await clinic.tokenOf(Array.isArray(access) && !access.includes('admin') ? KAUR : ADMIN);
    const signedInAt = clinic.platform.clock();
    clinic.at(addSeconds(signedInAt, STEP_UP_SECONDS));
    const before = await readStore(clinic.platform.store, collections);
    const { params, body } = isolationRuleOf(served.endpoint).request(ids, null);
    const got = await clinic.call(served.handler, {
      method: served.endpoint.method,
      path: pathFor(served.endpoint.path, params),
      ...(body !== undefined && { body }),
      headers: { authorization: `Bearer ${token}` },
    });
    clinic.at(signedInAt);
    expect([got.status, got.body['code']]).toEqual([401, 'step-up-needed']);
    expect(compareStores(before, await readStore(clinic.platform.store, collections))).toEqual([]);
  });

  test('is what it says: one of them at least changes an account for who just signed in', async () => {
    const changed = [];
    for (const served of asked) changed.push(...(await changedOfOthers(served, ADMIN)));
    expect(changed).not.toEqual([]);
  });
});

test('an admin who has no second factor can do nothing but set it up, outside a demo', async () => {
  const account = await clinic.platform.store.get(accounts, clinic.idOf(ADMIN));
  if (account === null) throw new Error('no admin');
  const { identity } = clinic.platform;
  const forPeople = endpoints.filter(({ endpoint: { access } }) => access === 'signed-in' || typeof access === 'object');
  const open: string[] = [];
  let token = '';
  for (const { name, endpoint, handler } of forPeople) {
    // Some of the calls end the session.
    if ((await identity.principalOf({ kind: 'bearer', value: token })) === null)
      token = (await identity.openTokens({ account, secondFactor: 'none' }, { userAgent: 'test' })).accessToken;
    const { params } = isolationRuleOf(endpoint).request(ids, null);
    const headers = { authorization: `Bearer ${token}` };
    const got = await clinic.call(handler, { method: endpoint.method, path: pathFor(endpoint.path, params), headers });
    if (got.body['code'] !== 'second-factor-required' && got.body['code'] !== 'not-allowed') open.push(name);
  }
  const meant = endpoints.filter(({ endpoint }) => endpoint.beforeSecondFactor).map(({ name }) => name);
  expect(open.sort()).toEqual(meant.sort());
});
