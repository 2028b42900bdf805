import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { openClinic, type Clinic } from './clinic';
import { loadEveryEndpoint, type ServedEndpoint } from './every-endpoint';
import { jsonSchemaOf, type JsonSchema } from './json-schema';
import { seededRandom } from './seeded-random';

/** A stranger, and one caller of each role. */
const CALLERS = [null, 'asha@demo.test', 'meena@demo.test', 'kaur@demo.test', 'sehat@demo.test', 'admin@demo.test'];
/** Requests to one endpoint by one caller. */
const ROUNDS = 6;
const HOSTILE_SHARE = 0.25;

/** What people and programs should not send: other types, bounds of numbers and of scripts, names of JavaScript's own, and parts of paths. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '\u202e\u200f',
  'ਕ੍ਰਿਪਾ 🙏🏽',
  '9999-99-99T99:99:99.999Z',
  '-271821-04-20T00:00:00.000Z',
  '../../etc/passwd',
  "'; DROP TABLE accounts; --",
  '{{7*7}}${7*7}',
  'usr_00000000000000000000',
  '+91',
  [],
  [[[[]]]],
  {},
  { constructor: { prototype: { role: 'admin' } } },
  { length: 1e9 },
];

const random = seededRandom('requests of the fuzzer');
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** A value of a schema, in which any part may be a hostile one instead. */
function valueOf(schema: JsonSchema, depth = 0): unknown {
  if (random() < HOSTILE_SHARE || depth > 6) return pick(HOSTILE);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return valueOf(pick(choices), depth + 1);
  if (schema.type === 'object') return objectOf(schema, depth);
  if (schema.type === 'array') return Array.from({ length: Math.floor(random() * 4) }, () => valueOf(schema.items ?? {}, depth + 1));
  if (schema.type === 'integer' || schema.type === 'number') return pick([schema.minimum ?? 0, schema.maximum ?? 1e6, 1]);
  if (schema.type === 'boolean') return random() < 0.5;
  return pick([
    'asha@demo.test',
    '2026-01-05T04:00:00.000Z',
    '2026-01-06',
    'Fever since Sunday',
    '147201',
    '30.37,76.15',
    'demo-Nabha-2026',
  ]);
}

function objectOf({ properties = {}, required = [] }: JsonSchema, depth: number): Record<string, unknown> {
  const chosen = Object.entries(properties).filter(([name]) => required.includes(name) || random() < 0.5);
  const fields = chosen.map(([name, schema]) => [name, valueOf(schema, depth + 1)] as const);
  return Object.fromEntries(random() < 0.1 ? [...fields, ['__proto__', { role: 'admin' }] as const, ['extra', 1] as const] : fields);
}

function schemaOf(type: z.ZodType | undefined): JsonSchema | undefined {
  return type && jsonSchemaOf(type);
}

function requestTo({ endpoint }: ServedEndpoint, clinic: Clinic, authorization: string | null): Request {
  const ids = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = [clinic.idOf('asha@demo.test'), clinic.idOf('kaur@demo.test'), 'apt_00000000000000000000', '%00', '..', 'x'.repeat(300)];
    return [name, pick(known)] as const;
  });
  const query = schemaOf(endpoint.query);
  const fields = query ? Object.entries(objectOf(query, 0)) : [];
  const search = new URLSearchParams(fields.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
  const path = ids.reduce<string>((text, [name, id]) => text.replace(`{${name}}`, encodeURIComponent(id)), endpoint.path);
  const url = `http://clinic.test${path}?${search.toString()}`;
  const headers = new Headers({ host: 'clinic.test', ...(authorization !== null && { authorization }) });
  if (endpoint.method === 'GET') return new Request(url, { headers });
  const body = schemaOf(endpoint.body);
  headers.set('content-type', pick(['application/json', 'application/json', 'application/json', ...(endpoint.consumes ?? [])]));
  return new Request(url, { method: endpoint.method, headers, body: JSON.stringify(body ? valueOf(body) : {}) });
}

const endpoints = (await loadEveryEndpoint()).filter(({ endpoint }) => endpoint.access !== 'scheduler');
let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test.each(endpoints)('$name answers whatever it is sent with a result or a problem, and never with a fault', async (served) => {
  for (const as of CALLERS) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const authorization = as === null ? null : `Bearer ${await clinic.tokenOf(as)}`;
      const request = requestTo(served, clinic, authorization);
      const sent = `${String(as)} ${request.method} ${request.url.slice(0, 500)} ${(await request.clone().text()).slice(0, 500)}`;
      const response = await served.handler(request);
      expect(response.status, sent).toBeLessThan(500);
      expect(response.headers.get('x-request-id'), sent).not.toBeNull();
      if (response.status >= 400) expect(response.headers.get('content-type'), sent).toContain('application/problem+json');
      await response.body?.cancel();
    }
  }
});
