import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMyProfile } from '@/server/people/get-my-profile';
import { limiter } from '@/server/platform/http/limiter';
import { BODY_BYTES_MAX } from '@/server/platform/http/read-body';
import { pathFor } from '@/domain/shared/endpoint';
import type { Role } from '@/domain/shared/principal';
import { makeApi } from '../../server/api.mjs';
import { HEADER_BYTES_MAX, URL_LENGTH_MAX } from '../../server/check-request.mjs';
import { answerRequests, makeHttpServer } from '../../server/http-server.mjs';
import { NOT_FOUND, refuse } from '../../server/refuse.mjs';
import type { Handlers } from '../../server/route-table.mjs';
import { startCounting, type Work } from './count-work';
import { loadEveryEndpoint, type ServedEndpoint } from './every-endpoint';
import { isolationRuleOf } from './isolation-rules';
import { openIsolationWorld, type IsolationWorld } from './isolation-world';
import { worstForms, worstHeaders, worstJson, worstQueries, type WorstRequest, type WorstShape } from './worst-requests';

/** Twice the bytes may cost twice the work; four times as much is what the square of the bytes would cost. */
const GROWTH_MAX = 3;
/** Blocks that more or less may come from garbage: a lazily made schema, a growing map. */
const SLACK_BLOCKS = 3000;
/** What a request may cost at all for each of its bytes, and whatever its size: some milliseconds of one core for a usual body. */
const BLOCKS_A_BYTE_MAX = 6;
const BLOCKS_ALWAYS = 60_000;
/** Room for the request line and the headers every request has. */
const FIXED_BYTES = 1500;
const CALLERS: Readonly<Record<Role, string>> = {
  patient: 'asha@demo.test',
  caregiver: 'meena@demo.test',
  doctor: 'kaur@demo.test',
  pharmacy: 'sehat@demo.test',
  admin: 'admin@demo.test',
};

// First of all: what was compiled before is counted by its calls alone.
const counter = await startCounting();
const endpoints = (await loadEveryEndpoint()).filter(({ endpoint }) => endpoint.access !== 'scheduler' && endpoint.consumes === undefined);
let world: IsolationWorld;
let server: Server;
beforeAll(async () => {
  world = await openIsolationWorld();
  server = makeHttpServer();
  const paths = [...new Set(endpoints.map(({ endpoint }) => endpoint.path))];
  const handlersAt = (path: string): Handlers =>
    Object.fromEntries(
      endpoints.filter(({ endpoint }) => endpoint.path === path).map(({ endpoint, handler }) => [endpoint.method, handler]),
    );
  answerRequests(server, {
    proxies: 0,
    api: makeApi(paths.map((path) => ({ path, handlers: handlersAt(path) }))),
    others: async (request, response) => refuse(response, NOT_FOUND, String(request.headers['x-request-id'])),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  await counter.stop();
  server.closeAllConnections();
  server.close();
  await world.clinic.close();
});

test('what costs the square of its size is counted as that, in Node’s own code too', async () => {
  const ask = (count: number) => async () => {
    const fields = new URLSearchParams(listOf(count));
    for (const name of new Set(fields.keys())) fields.getAll(name);
  };
  const [one, two] = [await counter.count(ask(200)), await counter.count(ask(400))];
  expect(two.blocks / one.blocks).toBeGreaterThan(GROWTH_MAX);
});

function listOf(count: number): [string, string][] {
  return Array.from({ length: count }, (_, n) => [`k${String(n)}`, '1']);
}

type Target = { method: string; path: string; as: string | null };

async function send({ method, path }: Target, token: string | null, { search = '', headers = {}, body }: WorstRequest): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const sent = httpRequest({
    port,
    host: '127.0.0.1',
    method,
    path: path + search,
    agent: false,
    headers: {
      host: 'clinic.test',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      ...headers,
    },
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  await answer.resume().toArray();
  return answer.statusCode ?? 0;
}

/** What is wrong with how the work grows from a quarter of the largest request to a half and to the whole of it; null when nothing is. */
async function findFault(target: Target, shape: WorstShape, bytesMax: number): Promise<string | null> {
  const work: Work[] = [];
  for (const part of [0.25, 0.5, 1]) {
    const request = shape.of(Math.floor(part * bytesMax));
    // Asked for each time: what is sent may have ended the session before.
    const token = target.as === null ? null : await world.clinic.tokenOf(target.as);
    let status = 0;
    work.push(await counter.count(async () => (status = await send(target, token, request))));
    expect(status, `${target.method} ${target.path}: ${shape.name}`).toBeLessThan(500);
  }
  const [quarter = 0, half = 0, whole = 0] = work.map(({ blocks }) => blocks);
  const isFair =
    whole - half <= GROWTH_MAX * Math.max(0, half - quarter) + SLACK_BLOCKS && whole <= BLOCKS_ALWAYS + BLOCKS_A_BYTE_MAX * bytesMax;
  return isFair ? null : `${shape.name}: ${[quarter, half, whole].join(', ')} blocks; ${work.at(-1)?.most.join('; ') ?? ''}`;
}

async function faultsOf(target: Target, shapes: readonly WorstShape[], bytesMax: number): Promise<string[]> {
  const faults: string[] = [];
  for (const shape of shapes) {
    // The first time something is done more is done: schemas are made, statements prepared.
    const fault = (await findFault(target, shape, bytesMax)) && (await findFault(target, shape, bytesMax));
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

async function targetOf({ endpoint }: ServedEndpoint): Promise<{ target: Target; role: Role | null; body: unknown }> {
  const role = Array.isArray(endpoint.access) ? ((endpoint.access as Role[])[0] ?? null) : null;
  const as = role ? CALLERS[role] : CALLERS.doctor;
  const profile = as === CALLERS.admin ? null : await getMyProfile(world.clinic.as(as));
  // An admin can stop an account; not one of those who call.
  const ids = role === 'admin' ? { ...world.ids, doctor: world.clinic.idOf('verma@demo.test') } : world.ids;
  const { params, body } = isolationRuleOf(endpoint).request(ids, profile);
  const isOpen = endpoint.access === 'anyone';
  const target = { method: endpoint.method, path: pathFor(endpoint.path, params), as: isOpen ? null : as };
  return { target, role: isOpen ? null : (role ?? 'doctor'), body };
}

test.each(endpoints.filter(({ endpoint }) => endpoint.method !== 'GET' && endpoint.body !== undefined))(
  '$name does work in proportion to the bytes of its body',
  async (served) => {
    const { endpoint } = served;
    // Counted anew for each endpoint, so that none is refused for the calls to others.
    world.clinic.platform.limiter = limiter();
    const { target, role, body } = await targetOf(served);
    const type = (role && endpoint.bodyByRole?.[role]) ?? endpoint.body;
    if (!type) throw new Error('an endpoint without a body');
    const shapes = [...worstJson(type, body), ...(endpoint.method === 'POST' ? worstForms(type) : [])];
    expect(await faultsOf(target, shapes, (endpoint.bodyBytesMax ?? BODY_BYTES_MAX) - FIXED_BYTES)).toEqual([]);
  },
);

test.each(endpoints.filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.query !== undefined))(
  '$name does work in proportion to the letters of its query',
  async (served) => {
    world.clinic.platform.limiter = limiter();
    const { target } = await targetOf(served);
    expect(await faultsOf(target, served.endpoint.query ? worstQueries(served.endpoint.query) : [], URL_LENGTH_MAX - FIXED_BYTES)).toEqual(
      [],
    );
  },
);

test.each([
  ['a small endpoint', 'GET', '/api/auth/me'],
  ['a list', 'GET', '/api/doctors'],
  ['a form', 'POST', '/api/auth/session'],
  ['an address that is nobody’s', 'GET', '/api/nowhere'],
])('%s does work in proportion to the bytes of its headers', async (_, method, path) => {
  world.clinic.platform.limiter = limiter();
  expect(await faultsOf({ method, path, as: null }, worstHeaders(), HEADER_BYTES_MAX - FIXED_BYTES)).toEqual([]);
});
