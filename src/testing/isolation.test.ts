import type { MyProfile } from '@/domain/people/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as sessionsOf } from '@/app/api/auth/sessions/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as say } from '@/app/api/consultations/[id]/messages/route';
import { pathFor } from '@/domain/shared/endpoint';
import { accounts } from '@/server/platform/identity/collections';
import { getMyProfile } from '@/server/people/get-my-profile';
import { booked } from './book';
import { openClinic, type Clinic, type Got, type Sent } from './clinic';
import { inCall } from './consult';
import { ISOLATION_RULES, type IsolationRequest, type Ids, type IsolationRule } from './isolation-rules';
import { everyCollection, everyEndpoint, type Served } from './every-endpoint';
import { uploadDocument } from './upload-document';
import { nabhaClinic } from './organisations';

/**
 * Walks every endpoint there is as people of the wrong organisation and as strangers. Inside is the Nabha clinic: Dr. Kaur
 * manages it, Dr. Singh works there, Asha is their patient, in a call and with an appointment still to come.
 */
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
const KAUR = 'kaur@demo.test';

const endpoints = await everyEndpoint();
const collections = [...(await everyCollection()), accounts];

let clinic: Clinic;
let ids: Ids;
beforeAll(async () => {
  clinic = await openClinic();
  const meeting = await inCall(clinic, { reason: 'A private trouble' });
  const coming = await booked(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T05:30:00.000Z', reason: 'A private trouble' });
  const path = `/api/consultations/${meeting.id}`;
  await clinic.call(writeNote, {
    as: KAUR,
    method: 'PUT',
    path: `${path}/note`,
    body: { subjective: '', objective: '', assessment: '', plan: 'A private plan', version: 0 },
  });
  await clinic.call(say, { as: 'asha@demo.test', path: `${path}/messages`, body: { text: 'A private word' } });
  ids = {
    org: await nabhaClinic(clinic),
    appointment: coming.id,
    consultation: meeting.id,
    patient: clinic.idOf('asha@demo.test'),
    doctor: clinic.idOf(KAUR),
    member: clinic.idOf('singh@demo.test'),
    session: await sessionIdOf(KAUR),
    document: await uploadDocument(clinic, KAUR),
  };
});
afterAll(() => clinic.close());

async function sessionIdOf(as: string): Promise<string> {
  const { body } = await clinic.call(sessionsOf, { as, path: '/api/auth/sessions' });
  return (body['items'] as { id: string }[])[0]?.id ?? '';
}

async function profileOf(as: string): Promise<MyProfile | null> {
  return as === STRANGER ? null : getMyProfile(clinic.as(as));
}

/** Ids of the same kinds that nobody has. */
function nobodys(real: Ids): Ids {
  return Object.fromEntries(Object.entries(real).map(([name, id]) => [name, `${id.slice(0, 4)}${'0'.repeat(20)}`])) as Ids;
}

function knock({ contract, handler }: Served, as: string, { params, query = '', body }: IsolationRequest): Promise<Got> {
  const { method } = contract;
  const sent: Sent = { ...(as !== STRANGER && { as }), method, path: `${pathFor(contract.path, params)}${query}` };
  const takesBody = method !== 'GET' && contract.body !== undefined;
  return clinic.call(handler, takesBody ? { ...sent, body: body ?? {} } : sent);
}

/** Everything that is stored, document by document; with `inside` only what speaks of the inside. */
async function everything(inside = false): Promise<Set<string>> {
  const found = await Promise.all(
    collections.map(async (c) => (await clinic.platform.store.find(c, { limit: 1000 })).map((doc) => `${c.name} ${JSON.stringify(doc)}`)),
  );
  return new Set(found.flat().filter((text) => !inside || Object.values(ids).some((id) => text.includes(id))));
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

function rulesOf<K extends IsolationRule['kind']>(kind: K): { name: string; served: Served; rule: Extract<IsolationRule, { kind: K }> }[] {
  return endpoints.flatMap((served) => {
    const rule = ISOLATION_RULES[served.name];
    return rule?.kind === kind ? [{ name: served.name, served, rule: rule as Extract<IsolationRule, { kind: K }> }] : [];
  });
}

test('every endpoint has its rule here, and every rule its endpoint', () => {
  expect(Object.keys(ISOLATION_RULES).sort()).toEqual(endpoints.map(({ name }) => name).sort());
});

describe('a record of somebody else', () => {
  const walks = rulesOf('record').flatMap(({ name, served, rule }) =>
    [...OUTSIDERS, ...(rule.colleagues ?? [])].map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })),
  );
  test.each(walks)('$name answers $who as though it did not exist, and stays as it is', async ({ as, served, rule }) => {
    const before = await everything();
    const real = await knock(served, as, rule.ask(ids));
    const nothing = await knock(served, as, rule.ask(nobodys(ids)));
    expect([401, 403, 404]).toContain(real.status);
    if (as === STRANGER) expect(real.status).toBe(401);
    expect([real.status, real.text]).toEqual([nothing.status, nothing.text]);
    expect(await everything()).toEqual(before);
  });

  const shown = rulesOf('record').filter(({ rule }) => rule.insider !== undefined);
  test.each(shown)('$name does exist for those it belongs to', async ({ served, rule }) => {
    expect((await knock(served, rule.insider ?? '', rule.ask(ids))).status).toBe(200);
  });
});

describe('what is the caller’s own', () => {
  const walks = rulesOf('own').flatMap(({ name, served, rule }) =>
    OUTSIDERS.map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })),
  );
  test.each(walks)('$name tells $who nothing of others, and changes nothing of theirs', async ({ as, served, rule }) => {
    const before = await everything(true);
    const got = await knock(served, as, { body: rule.body?.(ids, await profileOf(as)) });
    expect(as === STRANGER ? [401] : [200, 201, 204, 403]).toContain(got.status);
    for (const secret of [...secrets(), ids.org, ids.doctor, ids.member]) expect(got.text).not.toContain(secret);
    expect(await everything(true)).toEqual(before);
  });
});

describe('what is the admin’s', () => {
  const walks = rulesOf('admin').flatMap(({ name, served, rule }) =>
    [KAUR, ...OUTSIDERS].map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })),
  );
  test.each(walks)('$name does not open for $who', async ({ as, served, rule }) => {
    const before = await everything();
    const got = await knock(served, as, rule.ask?.(ids) ?? {});
    expect(got.status).toBe(as === STRANGER ? 401 : 403);
    expect(await everything()).toEqual(before);
  });
});

describe('what is for nobody', () => {
  const walks = rulesOf('nobody').flatMap(({ name, served, rule }) =>
    [KAUR, 'admin@demo.test', ...OUTSIDERS].map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })),
  );
  test.each(walks)('$name is not there for $who', async ({ as, served, rule }) => {
    const before = await everything();
    expect((await knock(served, as, rule.ask?.(ids) ?? {})).status).toBe(404);
    expect(await everything()).toEqual(before);
  });
});

describe('what is only where a vendor keeps passwords', () => {
  const walks = rulesOf('elsewhere').flatMap(({ name, served, rule }) =>
    [KAUR, 'admin@demo.test', ...OUTSIDERS].map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })),
  );
  test.each(walks)('$name is not there for $who', async ({ as, served, rule }) => {
    const before = await everything();
    expect((await knock(served, as, rule.ask?.() ?? {})).status).toBe(as === STRANGER ? 401 : 404);
    expect(await everything()).toEqual(before);
  });
});

describe('what anybody may ask', () => {
  const walks = rulesOf('public').filter(({ served }) => served.contract.method === 'GET');
  test.each(walks)('$name gives away nothing private', async ({ served, rule }) => {
    for (const as of OUTSIDERS) {
      const got = await knock(served, as, rule.ask?.(ids) ?? {});
      expect(got.status).toBe(200);
      for (const secret of secrets()) expect(got.text).not.toContain(secret);
    }
  });
});
