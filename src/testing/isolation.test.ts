import type { MyProfile } from '@/domain/people/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getMyProfile } from '@/server/people/get-my-profile';
import { findCollections } from '../../tools/store/find-collections';
import type { Clinic, Got } from './clinic';
import { callEndpoint, loadEveryEndpoint, type ServedEndpoint } from './every-endpoint';
import { isolationRuleOf, RULE_OVERRIDES, type IsolationKind, type IsolationRule, type Ids } from './isolation-rules';
import { KAUR, openIsolationWorld } from './isolation-world';
import { compareStores, readStore, type StoreState } from './store-state';

/** Walks every endpoint there is as people of other organisations and as strangers, and reads every collection after each call. */
const STRANGER = '';
const OUTSIDERS = [
  'gill@demo.test',
  'bansal@demo.test',
  'verma@demo.test',
  'gupta@demo.test',
  'ravi@demo.test',
  'meena@demo.test',
  STRANGER,
] as const;
const SIGNED_IN = [KAUR, 'admin@demo.test', ...OUTSIDERS] as const;

const collections = (await findCollections()).map(({ collection }) => collection);
const endpoints = await loadEveryEndpoint();

let clinic: Clinic;
let ids: Ids;
beforeAll(async () => {
  ({ clinic, ids } = await openIsolationWorld());
});
afterAll(() => clinic.close());

type Walk = { name: string; as: string; caller: string; served: ServedEndpoint; rule: IsolationRule };

function rulesOf(kind: IsolationKind): Omit<Walk, 'as' | 'caller'>[] {
  return endpoints
    .map((served) => ({ name: served.name, served, rule: isolationRuleOf(served.endpoint) }))
    .filter(({ rule }) => rule.kind === kind);
}

function walksOf(kind: IsolationKind, people: (rule: IsolationRule) => readonly string[]): Walk[] {
  return rulesOf(kind).flatMap((one) => people(one.rule).map((as) => ({ ...one, as, caller: as === STRANGER ? 'a stranger' : as })));
}

async function profileOf(as: string): Promise<MyProfile | null> {
  return as === STRANGER || as === 'admin@demo.test' ? null : getMyProfile(clinic.as(as));
}

async function send({ served, rule, as }: Walk, named = ids): Promise<Got> {
  return callEndpoint(clinic, served, as, rule.request(named, await profileOf(as)));
}

/** What is stored after the last walk, which is what is stored before the next one, and the token each caller had. */
let lastState: StoreState | undefined;
const tokens = new Map<string, string>();

/** What is stored. The caller is signed in first, so that the session a test opens for them is not taken for a change of the call. */
async function storedBefore(as: string): Promise<StoreState> {
  const last = lastState;
  lastState = undefined;
  const token = as === STRANGER ? '' : await clinic.tokenOf(as);
  const isSignedInAnew = tokens.get(as) !== token;
  tokens.set(as, token);
  if (last !== undefined && !isSignedInAnew) return last;
  await profileOf(as);
  return readStore(clinic.platform.store, collections);
}

async function storedAfter(): Promise<StoreState> {
  lastState = await readStore(clinic.platform.store, collections);
  return lastState;
}

/** Ids of the same kinds that nobody has. */
function idsOfNothing(): Ids {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, `${id.slice(0, 4)}${'0'.repeat(20)}`])) as Ids;
}

/** What nobody outside may read anywhere. */
const secrets = () => [
  ids.appointment,
  ids.consultation,
  ids.patient,
  ids.session,
  ids.document,
  'Asha Rani',
  'asha@demo.test',
  'A private',
];

test('every rule belongs to an endpoint', () => {
  const names = new Set(endpoints.map(({ name }) => name));
  expect(Object.keys(RULE_OVERRIDES).filter((name) => !names.has(name))).toEqual([]);
});

test('the walk reads every collection that the server declares, those of the platform too', async () => {
  const state = await storedBefore(STRANGER);
  expect([...state.keys()].sort()).toEqual(collections.map(({ name }) => name).sort());
  expect([...(state.get('sessions')?.values() ?? [])].join()).toContain(ids.doctor);
});

describe('a record of somebody else', () => {
  const walks = walksOf('record', ({ colleagues }) => [...OUTSIDERS, ...colleagues]);
  test.each(walks)('$name answers $caller as though it did not exist, and stays as it is', async (walk) => {
    const before = await storedBefore(walk.as);
    const real = await send(walk);
    const nothing = await send(walk, idsOfNothing());
    expect([401, 403, 404]).toContain(real.status);
    if (walk.as === STRANGER) expect(real.status).toBe(401);
    expect([real.status, real.text]).toEqual([nothing.status, nothing.text]);
    expect(compareStores(before, await storedAfter())).toEqual([]);
  });

  const shown = rulesOf('record').filter(({ rule }) => rule.insider !== undefined);
  test.each(shown)('$name does exist for those it belongs to', async ({ served, rule }) => {
    lastState = undefined;
    expect((await callEndpoint(clinic, served, rule.insider ?? '', rule.request(ids, null))).status).toBe(200);
  });
});

describe('what is the caller’s own', () => {
  test.each(walksOf('own', () => OUTSIDERS))('$name tells $caller nothing of others, and changes nothing of theirs', async (walk) => {
    const before = await storedBefore(walk.as);
    const got = await send(walk);
    expect(walk.as === STRANGER ? [401] : [200, 201, 204, 403, walk.rule.refusal]).toContain(got.status);
    for (const secret of [...secrets(), ids.org, ids.doctor, ids.member]) expect(got.text).not.toContain(secret);
    const isOfTheInside = (text: string) => Object.values(ids).some((id) => text.includes(id));
    expect(compareStores(before, await storedAfter(), isOfTheInside)).toEqual([]);
  });
});

describe('what is the admin’s', () => {
  test.each(walksOf('admin', () => [KAUR, ...OUTSIDERS]))('$name does not open for $caller', async (walk) => {
    const before = await storedBefore(walk.as);
    expect((await send(walk)).status).toBe(walk.as === STRANGER ? 401 : 403);
    expect(compareStores(before, await storedAfter())).toEqual([]);
  });
});

describe('what is for nobody', () => {
  test.each(walksOf('nobody', () => SIGNED_IN))('$name is not there for $caller', async (walk) => {
    const before = await storedBefore(walk.as);
    expect((await send(walk)).status).toBe(404);
    expect(compareStores(before, await storedAfter())).toEqual([]);
  });
});

describe('what only a device may call', () => {
  test.each(walksOf('device', () => SIGNED_IN))('$name does not open for $caller', async (walk) => {
    const before = await storedBefore(walk.as);
    expect((await send(walk)).status).toBe(401);
    expect(compareStores(before, await storedAfter())).toEqual([]);
  });
});

describe('what is only where a vendor keeps passwords', () => {
  test.each(walksOf('elsewhere', () => SIGNED_IN))('$name is not there for $caller', async (walk) => {
    const before = await storedBefore(walk.as);
    expect((await send(walk)).status).toBe(walk.as === STRANGER ? 401 : 404);
    expect(compareStores(before, await storedAfter())).toEqual([]);
  });
});

describe('what anybody may read', () => {
  const walks = rulesOf('public').filter(({ served }) => served.endpoint.method === 'GET');
  test.each(walks)('$name gives away nothing private', async ({ served, rule }) => {
    lastState = undefined;
    for (const as of OUTSIDERS) {
      const got = await callEndpoint(clinic, served, as, rule.request(ids, null));
      expect(got.status).toBe(200);
      for (const secret of secrets()) expect(got.text).not.toContain(secret);
    }
  });
});
