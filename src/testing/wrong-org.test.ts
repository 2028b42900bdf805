import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as sessionsOf } from '@/app/api/auth/sessions/route';
import { PUT as writeNote } from '@/app/api/consultations/[id]/note/route';
import { POST as say } from '@/app/api/consultations/[id]/messages/route';
import { pathFor } from '@/domain/endpoint';
import { accounts } from '@/server/platform/identity/collections';
import { getMyProfile } from '@/server/people/get-my-profile';
import { booked } from './book';
import { openClinic, type Clinic, type Got, type Sent } from './clinic';
import { inCall } from './consult';
import { everyCollection, everyEndpoint, type Served } from './every-endpoint';
import { nabhaClinic } from './organisations';

/**
 * Walks every endpoint there is as people of the wrong organisation and as strangers. Inside is the Nabha clinic: Dr. Kaur
 * manages it, Dr. Singh works there, Asha is their patient, in a call and with an appointment still to come.
 */
const STRANGER = '';
const OUTSIDERS = ['gill@demo.test', 'bansal@demo.test', 'verma@demo.test', 'gupta@demo.test', 'ravi@demo.test', 'meena@demo.test', STRANGER] as const;
/** Of the same clinic and above all clinics, and still not those whose consultation it is. */
const COLLEAGUES = ['sharma@demo.test', 'admin@demo.test'] as const;

type Ids = { org: string; appointment: string; consultation: string; patient: string; doctor: string; member: string; session: string };
type Ask = { params?: Record<string, string>; query?: string; body?: unknown };
type Rule =
  /** Anybody may ask; what it answers holds nothing of the inside but what a doctor shows the world. */
  | { kind: 'public'; ask?: (ids: Ids) => Ask }
  /** About the caller alone: there is nobody to name, and naming somebody all the same changes nothing of theirs. */
  | { kind: 'own'; body?: (ids: Ids, as: string) => Promise<unknown> }
  /** For the platform's admin alone. */
  | { kind: 'admin'; ask?: (ids: Ids) => Ask }
  /** A record somebody names: to whom it does not belong it answers as though it did not exist. `insider` shows that it does. */
  | { kind: 'record'; ask: (ids: Ids) => Ask; insider?: string; colleagues?: readonly string[] };

const appointment = (insider?: string, body?: unknown): Rule => ({
  kind: 'record',
  ask: (ids) => ({ params: { id: ids.appointment }, body }),
  ...(insider !== undefined && { insider }),
  // A clinic's manager arranges its appointments, so here only a colleague who manages nothing is an outsider.
  colleagues: COLLEAGUES,
});
const consultation = (insider?: string, body?: (ids: Ids) => unknown): Rule => ({
  kind: 'record',
  ask: (ids) => ({ params: { id: ids.consultation }, body: body?.(ids) }),
  ...(insider !== undefined && { insider }),
  colleagues: ['singh@demo.test', ...COLLEAGUES],
});
const organisation = (rest: Partial<Extract<Rule, { kind: 'record' }>> = {}): Rule => ({
  kind: 'record',
  ask: (ids) => ({ params: { id: ids.org } }),
  ...rest,
});
const NOTE = { subjective: 'x', objective: 'x', assessment: 'x', plan: 'x', version: 1 };
const KAUR = 'kaur@demo.test';

const RULES: Record<string, Rule> = {
  'GET /api/health': { kind: 'public' },
  'GET /api/openapi.json': { kind: 'public' },
  'GET /api/docs': { kind: 'public' },
  'POST /api/auth/register': { kind: 'public' },
  'POST /api/auth/login': { kind: 'public' },
  'POST /api/auth/refresh': { kind: 'public' },
  'POST /api/auth/session': { kind: 'public' },
  'POST /api/auth/verify': { kind: 'public' },
  'GET /api/specialties': { kind: 'public' },
  'GET /api/doctors': { kind: 'public', ask: () => ({ query: '?limit=100' }) },
  'GET /api/doctors/{id}': { kind: 'public', ask: (ids) => ({ params: { id: ids.doctor } }) },
  'GET /api/doctors/{id}/slots': { kind: 'public', ask: (ids) => ({ params: { id: ids.doctor } }) },

  'GET /api/auth/me': { kind: 'own' },
  'GET /api/auth/sessions': { kind: 'own' },
  'DELETE /api/auth/session': { kind: 'own' },
  'DELETE /api/auth/sessions': { kind: 'own' },
  'DELETE /api/auth/sessions/{id}': { kind: 'record', ask: (ids) => ({ params: { id: ids.session } }), colleagues: COLLEAGUES },
  'GET /api/profile/me': { kind: 'own' },
  'PUT /api/profile/me': { kind: 'own', body: async (ids, as) => ({ ...(await ownProfile(as)), id: ids.doctor, orgId: ids.org, userId: ids.doctor }) },
  'GET /api/doctor/availability': { kind: 'own' },
  'PUT /api/doctor/availability': {
    kind: 'own',
    body: async (ids) => ({ id: ids.doctor, doctorId: ids.doctor, timeZone: 'Asia/Kolkata', slotMinutes: 15, bufferMinutes: 0, weekly: [], exceptions: [], modes: ['video'] }),
  },
  'GET /api/doctor/appointments': { kind: 'own' },
  'GET /api/doctor/queue': { kind: 'own' },
  'GET /api/appointments': { kind: 'own' },
  'GET /api/organisations': { kind: 'own' },

  'POST /api/organisations': { kind: 'admin', ask: () => ({ body: { kind: 'clinic', name: 'Mine' } }) },
  'GET /api/admin/users': { kind: 'admin' },
  'GET /api/admin/users/{id}': { kind: 'admin', ask: (ids) => ({ params: { id: ids.patient } }) },
  'PUT /api/admin/users/{id}/status': { kind: 'admin', ask: (ids) => ({ params: { id: ids.doctor }, body: { status: 'suspended', reason: 'x' } }) },
  'GET /api/admin/doctors/pending-verification': { kind: 'admin' },
  'PUT /api/admin/doctors/{id}/verify': { kind: 'admin', ask: (ids) => ({ params: { id: ids.doctor }, body: { decision: 'rejected', note: 'x' } }) },

  'GET /api/organisations/{id}': organisation({ insider: 'singh@demo.test' }),
  'GET /api/organisations/{id}/members': organisation({ insider: 'singh@demo.test' }),
  'GET /api/organisations/{id}/appointments': organisation({ insider: KAUR, colleagues: COLLEAGUES }),
  'POST /api/organisations/{id}/members': organisation({ ask: (ids) => ({ params: { id: ids.org }, body: { identifier: 'verma@demo.test', role: 'clinic_admin' } }) }),
  'DELETE /api/organisations/{id}/members/{userId}': organisation({ ask: (ids) => ({ params: { id: ids.org, userId: ids.member } }) }),

  'POST /api/appointments': {
    kind: 'record',
    ask: (ids) => ({ body: { doctorId: ids.doctor, startsAt: '2026-01-06T04:00:00.000Z', mode: 'video', reason: 'x', patientId: ids.patient } }),
    colleagues: COLLEAGUES,
  },
  'GET /api/appointments/{id}': appointment('asha@demo.test'),
  'GET /api/appointments/{id}/history': appointment('singh@demo.test'),
  'GET /api/appointments/{id}/calendar': appointment('asha@demo.test'),
  'POST /api/appointments/{id}/reschedule': appointment(undefined, { startsAt: '2026-01-06T04:30:00.000Z', version: 1 }),
  'POST /api/appointments/{id}/cancel': appointment(undefined, { reason: 'x', version: 1 }),
  'POST /api/appointments/{id}/no-show': appointment(undefined, { version: 1 }),

  'POST /api/consultations': { kind: 'record', ask: (ids) => ({ body: { appointmentId: ids.appointment } }), colleagues: COLLEAGUES },
  'GET /api/consultations/{id}': consultation('asha@demo.test'),
  'POST /api/consultations/{id}/admit': consultation(),
  'POST /api/consultations/{id}/join': consultation(),
  'POST /api/consultations/{id}/leave': consultation(),
  'POST /api/consultations/{id}/presence': consultation(),
  'POST /api/consultations/{id}/no-show': consultation(),
  'POST /api/consultations/{id}/end': consultation(),
  'POST /api/consultations/{id}/signal': consultation(undefined, (ids) => ({ to: ids.doctor, kind: 'offer', payload: {} })),
  'GET /api/consultations/{id}/signals': consultation(KAUR),
  'POST /api/consultations/{id}/messages': consultation(undefined, () => ({ text: 'x' })),
  'GET /api/consultations/{id}/messages': consultation('asha@demo.test'),
  'POST /api/consultations/{id}/events': consultation(undefined, () => ({ kind: 'joined' })),
  'GET /api/consultations/{id}/events': consultation(KAUR),
  'GET /api/consultations/{id}/note': consultation(KAUR),
  'PUT /api/consultations/{id}/note': consultation(undefined, () => NOTE),
  'GET /api/consultations/{id}/note/versions': consultation(KAUR),
};

const endpoints = await everyEndpoint();
const collections = [...(await everyCollection()), accounts];

let clinic: Clinic;
let ids: Ids;
beforeAll(async () => {
  clinic = await openClinic();
  const meeting = await inCall(clinic, { reason: 'A private trouble' });
  const coming = await booked(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T05:30:00.000Z', reason: 'A private trouble' });
  const path = `/api/consultations/${meeting.id}`;
  await clinic.call(writeNote, { as: KAUR, method: 'PUT', path: `${path}/note`, body: { ...NOTE, plan: 'A private plan', version: 0 } });
  await clinic.call(say, { as: 'asha@demo.test', path: `${path}/messages`, body: { text: 'A private word' } });
  ids = {
    org: await nabhaClinic(clinic),
    appointment: coming.id,
    consultation: meeting.id,
    patient: clinic.idOf('asha@demo.test'),
    doctor: clinic.idOf(KAUR),
    member: clinic.idOf('singh@demo.test'),
    session: await sessionIdOf(KAUR),
  };
});
afterAll(() => clinic.close());

async function sessionIdOf(as: string): Promise<string> {
  const { body } = await clinic.call(sessionsOf, { as, path: '/api/auth/sessions' });
  return (body['items'] as { id: string }[])[0]?.id ?? '';
}

async function ownProfile(as: string): Promise<object> {
  return as === STRANGER || as === 'admin@demo.test' ? {} : getMyProfile(clinic.as(as));
}

/** Ids of the same kinds that nobody has. */
function nobodys(real: Ids): Ids {
  return Object.fromEntries(Object.entries(real).map(([name, id]) => [name, `${id.slice(0, 4)}${'0'.repeat(20)}`])) as Ids;
}

function knock({ contract, handler }: Served, as: string, { params, query = '', body }: Ask): Promise<Got> {
  const { method } = contract;
  const sent: Sent = { ...(as !== STRANGER && { as }), method, path: `${pathFor(contract.path, params)}${query}` };
  const takesBody = method !== 'GET' && contract.body !== undefined;
  return clinic.call(handler, takesBody ? { ...sent, body: body ?? {} } : sent);
}

/** Everything that is stored, document by document; with `inside` only what speaks of the inside. */
async function everything(inside = false): Promise<Set<string>> {
  const found = await Promise.all(collections.map(async (c) => (await clinic.house.store.find(c, { limit: 1000 })).map((doc) => `${c.name} ${JSON.stringify(doc)}`)));
  return new Set(found.flat().filter((text) => !inside || Object.values(ids).some((id) => text.includes(id))));
}

/** What nobody outside may read anywhere. */
const secrets = () => [ids.appointment, ids.consultation, ids.patient, ids.session, 'Asha Rani', 'asha@demo.test', 'A private'];

function rulesOf<K extends Rule['kind']>(kind: K): { name: string; served: Served; rule: Extract<Rule, { kind: K }> }[] {
  return endpoints.flatMap((served) => {
    const rule = RULES[served.name];
    return rule?.kind === kind ? [{ name: served.name, served, rule: rule as Extract<Rule, { kind: K }> }] : [];
  });
}

test('every endpoint has its rule here, and every rule its endpoint', () => {
  expect(Object.keys(RULES).sort()).toEqual(endpoints.map(({ name }) => name).sort());
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
  const walks = rulesOf('own').flatMap(({ name, served, rule }) => OUTSIDERS.map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })));
  test.each(walks)('$name tells $who nothing of others, and changes nothing of theirs', async ({ as, served, rule }) => {
    const before = await everything(true);
    const got = await knock(served, as, { body: await rule.body?.(ids, as) });
    expect(as === STRANGER ? [401] : [200, 204, 403]).toContain(got.status);
    for (const secret of [...secrets(), ids.org, ids.doctor, ids.member]) expect(got.text).not.toContain(secret);
    expect(await everything(true)).toEqual(before);
  });
});

describe('what is the admin’s', () => {
  const walks = rulesOf('admin').flatMap(({ name, served, rule }) => [KAUR, ...OUTSIDERS].map((as) => ({ name, as, who: as === STRANGER ? 'a stranger' : as, served, rule })));
  test.each(walks)('$name does not open for $who', async ({ as, served, rule }) => {
    const before = await everything();
    const got = await knock(served, as, rule.ask?.(ids) ?? {});
    expect(got.status).toBe(as === STRANGER ? 401 : 403);
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
