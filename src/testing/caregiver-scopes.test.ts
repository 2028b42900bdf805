import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import { careLinks } from '@/server/family/collections';
import type { Clinic, Got } from './clinic';
import { callEndpoint, loadEveryEndpoint, type ServedEndpoint } from './every-endpoint';
import { isolationRuleOf, type Ids } from './isolation-rules';
import { openIsolationWorld } from './isolation-world';

type Scope = (typeof CARE_SCOPES)[number];

/** Linked to Asha by what each test puts into the store. */
const JASWANT = 'jaswant@demo.test';

/**
 * Every endpoint that opens for a caregiver of the patient, with the scopes each of which opens it. Those that end something come last.
 * Whatever is not here stays closed to a caregiver with every scope.
 */
const OPENED_BY: Readonly<Record<string, Scope | readonly Scope[]>> = {
  'GET /api/appointments/{id}': 'appointments',
  'GET /api/appointments/{id}/history': 'appointments',
  'GET /api/appointments/{id}/calendar': 'appointments',
  'POST /api/appointments': 'appointments',
  'POST /api/appointments/{id}/reschedule': 'appointments',
  'GET /api/consultations/{id}': 'appointments',
  'GET /api/consultations/{id}/record': 'appointments',
  'POST /api/consultations/{id}/presence': 'appointments',
  'GET /api/consultations/{id}/note': 'records',
  'GET /api/iot/devices': 'vitals',
  'POST /api/iot/devices': 'vitals',
  'POST /api/vitals': 'vitals',
  'GET /api/iot/data/recent': 'vitals',
  'POST /api/iot/data/timeseries': 'vitals',
  'GET /api/vitals/stats': 'vitals',
  'GET /api/vitals/settings': 'vitals',
  'GET /api/vitals/news2': 'vitals',
  'PUT /api/vitals/settings/pregnancy': 'vitals',
  'GET /api/iot/alerts': 'vitals',
  'POST /api/iot/alerts/{id}/acknowledge': 'vitals',
  'PUT /api/iot/devices/{id}': 'vitals',
  'POST /api/iot/devices/{id}/token': 'vitals',
  'POST /api/iot/devices/{id}/commands': 'vitals',
  'DELETE /api/iot/devices/{id}': 'vitals',
  'POST /api/medications': 'medications',
  'GET /api/medications': 'medications',
  'POST /api/medications/from-prescription': 'medications',
  'GET /api/medications/{id}': 'medications',
  'POST /api/medications/{id}/refill': 'medications',
  'PUT /api/medications/{id}/drawer': 'medications',
  'PUT /api/medications/{id}/picture': 'medications',
  'GET /api/medications/{id}/picture': 'medications',
  'POST /api/medications/{id}/stop': 'medications',
  'POST /api/medications/{id}/doses': 'medications',
  'POST /api/pharmacy/reservations': 'medications',
  'GET /api/pharmacy/reservations': 'medications',
  'POST /api/pharmacy/reservations/{id}/cancel': 'medications',
  'GET /api/recordings': 'records',
  'GET /api/recordings/{id}/link': 'records',
  'GET /api/prescriptions': ['records', 'medications'],
  'GET /api/prescriptions/{id}': ['records', 'medications'],
  'GET /api/prescriptions/{id}/pdf': ['records', 'medications'],
  'GET /api/prescriptions/{id}/change-requests': ['records', 'medications'],
  'GET /api/prescriptions/{id}/links': 'records',
  'POST /api/prescriptions/{id}/links': 'records',
  'DELETE /api/prescriptions/{id}/links/{linkId}': 'records',
  'GET /api/records': 'records',
  'POST /api/records/medical-history': 'records',
  'POST /api/records/lab-report': 'records',
  'POST /api/records/symptom-check': 'records',
  'GET /api/records/{id}': 'records',
  'GET /api/records/{id}/versions': 'records',
  'PUT /api/records/{id}': 'records',
  'POST /api/records/resolve-conflict': 'records',
  'DELETE /api/records/{id}': 'records',
  'GET /api/documents': 'records',
  'POST /api/documents': 'records',
  'GET /api/documents/{id}': 'records',
  'POST /api/documents/{id}/confirm': 'records',
  'DELETE /api/documents/{id}': 'records',
  'POST /api/consultations': 'appointments',
  'POST /api/consultations/{id}/leave': 'appointments',
  'POST /api/appointments/{id}/cancel': 'appointments',
};

const endpoints = new Map((await loadEveryEndpoint()).map((served) => [served.name, served]));
const others = [...endpoints.values()].filter(
  ({ name, endpoint }) => isolationRuleOf(endpoint).kind === 'record' && OPENED_BY[name] === undefined && !/family/.test(name),
);

let clinic: Clinic;
let ids: Ids;
beforeAll(async () => {
  ({ clinic, ids } = await openIsolationWorld());
});
afterAll(() => clinic.close());

async function putLink(change: { scopes?: readonly Scope[]; expiresAt?: string; revokedAt?: string }): Promise<void> {
  await clinic.platform.store.commit(async (tx) => {
    const { expiresAt: _, revokedAt: _at, ...link } = (await tx.get(careLinks, ids.link)) ?? never();
    tx.put(careLinks, { ...link, ...change, scopes: [...(change.scopes ?? CARE_SCOPES)] });
  });
}

function never(): never {
  throw new Error('the world has no link');
}

function servedOf(name: string): ServedEndpoint {
  return endpoints.get(name) ?? never();
}

function send(served: ServedEndpoint): Promise<Got> {
  return callEndpoint(clinic, served, JASWANT, isolationRuleOf(served.endpoint).request(ids, null));
}

/** A conflict with the present state is an answer only those get who have the right. */
function isAnswered({ status }: Got): boolean {
  return (status >= 200 && status < 400) || status === 409;
}

const opened = Object.entries(OPENED_BY).map(([name, scopes]) => ({ name, scopes: [scopes].flat() as Scope[] }));

describe.each(opened)('$name, which the scope $scopes opens', ({ name, scopes }) => {
  const served = servedOf(name);
  const without = CARE_SCOPES.filter((one) => !scopes.includes(one));

  test.each([
    ['without the scope', { scopes: without }],
    ['after the end', { scopes: CARE_SCOPES, expiresAt: '2026-01-05T03:30:00.000Z' }],
    ['after the revocation', { scopes: CARE_SCOPES, revokedAt: '2026-01-05T03:30:00.000Z' }],
  ])('does not exist for the caregiver %s', async (_, change) => {
    await putLink(change);
    const got = await send(served);
    expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
  });

  test.each(scopes)('opens for the caregiver with %s alone', async (scope) => {
    await putLink({ scopes: [scope] });
    const got = await send(served);
    expect(isAnswered(got), got.text).toBe(true);
  });
});

describe('whatever no scope opens', () => {
  beforeEach(() => putLink({}));

  test.each(others)('$name stays closed to a caregiver with every scope', async (served) => {
    expect([403, 404]).toContain((await send(served)).status);
  });
});
