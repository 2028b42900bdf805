import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDPOINTS } from '@/domain/registry';
import { PROBLEMS } from '@/domain/shared/problem';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

type Operation = {
  operationId: string;
  description?: string;
  security: object[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: { code: { enum: string[] } } }>; securitySchemes: object };
};

let clinic: Clinic;
let api: Document;
let text = '';

beforeAll(async () => {
  clinic = await openClinic();
  const got = await clinic.call(GET, { path: '/api/openapi.json' });
  expect(got.status).toBe(200);
  api = got.body as Document;
  text = got.text;
});
afterAll(() => clinic.close());

const all = () =>
  Object.entries(api.paths).flatMap(([path, some]) => Object.entries(some).map(([method, one]) => ({ path, method, ...one })));

test('is OpenAPI 3.1 and has every endpoint once', () => {
  expect(api.openapi).toBe('3.1.0');
  const declared = ENDPOINTS.map(({ method, path }) => `${method.toLowerCase()} ${path}`);
  expect(
    all()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(declared.sort());
  const ids = all().map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reference leads somewhere', () => {
  const refs = new Set([...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref = '']) => ref));
  expect(refs.size).toBeGreaterThan(3);
  for (const ref of refs) {
    const found = ref.split('/').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], api);
    expect(found, ref).toBeDefined();
  }
});

test('every name in a path is a parameter, and nothing else claims to be in the path', () => {
  for (const { path, parameters = [] } of all()) {
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

test('says how callers are known, and which endpoints a stranger may call', () => {
  expect(Object.keys(api.components.securitySchemes)).toEqual(['session', 'bearer']);
  expect(api.paths['/api/auth/login']?.['post']?.security).toContainEqual({});
  expect(api.paths['/api/auth/me']?.['get']?.security).toEqual([{ session: [] }, { bearer: [] }]);
  expect(api.paths['/api/auth/me']?.['get']?.responses['401']).toBeDefined();
});

test('posts take an idempotency key, live resources have a stream, and every call can be refused with a problem of the closed list', () => {
  for (const { path, method, parameters = [], responses } of all()) {
    const named = parameters.some(({ name }) => name === 'Idempotency-Key');
    expect(named, `${method} ${path}`).toBe(method === 'post');
    expect(responses['default'], path).toEqual({ $ref: '#/components/responses/Problem' });
  }
  expect(api.components.schemas['Problem']?.properties.code.enum).toEqual(Object.keys(PROBLEMS));
  const queue = api.paths['/api/doctor/queue']?.['get']?.responses['200']?.content ?? {};
  expect(Object.keys(queue)).toEqual(['application/json', 'text/event-stream']);
});

test('what is sent is described before its transforms, what is answered after them', () => {
  const login = api.paths['/api/auth/login']?.['post'];
  expect(Object.keys(login?.requestBody?.content ?? {})).toEqual(['application/json', 'application/x-www-form-urlencoded']);
  expect(text).not.toContain('$defs');
  expect(text).not.toContain('$schema');
});

test('says of every operation that asks for the credentials again that it does, and of no other', async () => {
  const saying = ENDPOINTS.filter(({ method, path }) =>
    (api.paths[path]?.[method.toLowerCase()]?.description ?? '').includes('step-up-needed'),
  );
  expect(saying).toEqual(ENDPOINTS.filter(({ stepUp }) => stepUp));
  expect(saying).not.toEqual([]);
});
