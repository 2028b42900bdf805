import { afterAll, beforeAll, expect, test } from 'vitest';
import { FEATURES } from '@/domain/registry';
import { pathFor, type Endpoint } from '@/domain/shared/endpoint';
import { BODY_BYTES_MAX } from '@/server/platform/http/read-body';
import { openClinic, type Clinic } from './clinic';
import { loadEveryEndpoint, type ServedEndpoint } from './every-endpoint';
import { compareStores, readStore } from './store-state';
import { findCollections } from '../../tools/store/find-collections';

/** One caller of each role, so that every endpoint is reached by somebody whom its policy lets through. */
const CALLERS = ['asha@demo.test', 'meena@demo.test', 'kaur@demo.test', 'sehat@demo.test', 'admin@demo.test'];
const ID_PREFIXES = Object.values(FEATURES).flatMap(({ ids }) => ids);
const JSON_TYPE = 'application/json';

type Malformed = { what: string; type: string; body: string | Uint8Array<ArrayBuffer>; status: number };

function malformedBodies(bytesMax: number): Malformed[] {
  return [
    { what: 'JSON cut in the middle', type: JSON_TYPE, body: '{"reason": "feve', status: 400 },
    { what: 'bytes that are no UTF-8', type: JSON_TYPE, body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]), status: 400 },
    { what: 'JSON that is no object', type: JSON_TYPE, body: '[[[[]]]]', status: 400 },
    { what: 'a body of another type', type: 'application/xml', body: '<reason/>', status: 415 },
    { what: 'a body above the limit', type: JSON_TYPE, body: `"${'x'.repeat(bytesMax)}"`, status: 413 },
    { what: 'JSON nested thousands deep', type: JSON_TYPE, body: '['.repeat(20_000) + ']'.repeat(20_000), status: 400 },
  ];
}

const takesBody = ({ endpoint }: ServedEndpoint) =>
  endpoint.method !== 'GET' && endpoint.body !== undefined && endpoint.access !== 'scheduler' && endpoint.consumes === undefined;
const endpoints = (await loadEveryEndpoint()).filter(takesBody);
const collections = (await findCollections()).map(({ collection }) => collection);

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
  // Signed in beforehand: a session is a document, and no request may make any.
  for (const as of CALLERS) await clinic.tokenOf(as);
});
afterAll(() => clinic.close());

/** Medicines have readable ids. */
const UNKNOWN_MEDICINE = 'nothing-1-mg-tablet';

/** Well-formed ids of the kinds the path names, which nobody has. */
function paramsFor({ path, params }: Endpoint): Record<string, string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const values = [...ID_PREFIXES.map((prefix) => `${prefix}_${'0'.repeat(20)}`), UNKNOWN_MEDICINE];
  const candidates = names.reduce<Record<string, string>[]>(
    (found, name) => found.flatMap((candidate) => values.map((value) => ({ ...candidate, [name]: value }))),
    [{}],
  );
  return candidates.find((candidate) => params?.safeParse(candidate).success) ?? {};
}

/** Each endpoint is called from an address of its own: some have one limit between them, which is not what is asked here. */
function addressFor(served: ServedEndpoint): string {
  const place = endpoints.indexOf(served);
  return `10.0.${Math.floor(place / 256)}.${place % 256}`;
}

async function send(served: ServedEndpoint, as: string, { type, body }: Malformed): Promise<Response> {
  const { endpoint, handler } = served;
  const url = `http://clinic.test${pathFor(endpoint.path, paramsFor(endpoint))}`;
  const authorization = `Bearer ${await clinic.tokenOf(as)}`;
  const headers = { authorization, 'content-type': type, host: 'clinic.test', 'x-arogya-peer': addressFor(served) };
  return handler(new Request(url, { method: endpoint.method, headers, body }));
}

test('there are endpoints to send malformed requests to', () => {
  expect(endpoints.length).toBeGreaterThan(15);
});

test.each(endpoints)('$name refuses a malformed body with the problem that names it, and changes nothing', async (served) => {
  const before = await readStore(clinic.platform.store, collections);
  for (const malformed of malformedBodies(served.endpoint.bodyBytesMax ?? BODY_BYTES_MAX)) {
    const statuses = new Set<number>();
    for (const as of CALLERS) {
      const response = await send(served, as, malformed);
      statuses.add(response.status);
      expect(response.headers.get('content-type'), malformed.what).toContain('application/problem+json');
      expect([400, 401, 403, 404, 413, 415, 422], malformed.what).toContain(response.status);
    }
    expect(statuses, `${malformed.what}: ${[...statuses].join(' ')}`).toContain(malformed.status);
  }
  const after = await readStore(clinic.platform.store, collections);
  expect(compareStores(before, after)).toEqual([]);
});
