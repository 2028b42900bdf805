import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { ENDPOINTS, FEATURES } from '@/domain/registry';
import { pathFor, type Endpoint } from '@/domain/shared/endpoint';
import type { Role } from '@/domain/shared/principal';
import { BODY_BYTES_MAX } from '@/server/platform/http/read-body';
import { makeDiskClinic } from '@/testing/disk-clinic';
import { worstForms, worstHeaders, worstJson, worstQueries, type WorstRequest, type WorstShape } from '@/testing/worst-requests';
import { HEADER_BYTES_MAX, URL_LENGTH_MAX } from '../../server/check-request.mjs';
import { ROOT } from '../../server/paths.mjs';
import { buildApp } from '../launcher/build-app.mjs';
import { findNode } from '../launcher/find-node.mjs';
import { freePort } from './lib/free-port';
import { printHeading } from './lib/report';

/** The least of so many, because a busy machine takes the processor away in the middle of a request. */
const ROUNDS = 3;
const SHOWN = 12;
const GOAL_MS = 50;
/** Room for the request line and the headers that every request has. */
const FIXED_BYTES = 1500;
const PRELOAD = path.join(ROOT, 'tools', 'bench', 'lib', 'report-delay.mjs');
const PEOPLE: Readonly<Record<Role, string>> = {
  patient: 'asha@demo.test',
  caregiver: 'meena@demo.test',
  doctor: 'gill@demo.test',
  pharmacy: 'sehat@demo.test',
  admin: 'admin@demo.test',
};
const PAGES = ['/en', '/en/doctors', '/en/sign-in', '/en/nowhere'];
const ID_PREFIXES = Object.values(FEATURES).flatMap(({ ids }) => ids);

type Case = { name: string; method: string; path: string; role: Role | null; request: WorstRequest };
type Server = { port: number; child: ChildProcess; agent: Agent; sent: number };

/** For how long the worst requests that the server accepts hold its process, each at its largest, on the production build. */
export async function bench(): Promise<void> {
  printHeading(`The longest time one request holds the process, the least of ${String(ROUNDS)}`);
  await buildApp(findNode());
  const clinic = await makeDiskClinic(0);
  const server = await startServer(clinic.dataDir);
  try {
    const tokens = await signInAll(server);
    const cases = [...ENDPOINTS.flatMap(casesOf), ...PAGES.flatMap(pageCases)];
    const measured: { name: string; ms: number }[] = [];
    for (const one of cases) measured.push({ name: one.name, ms: await leastDelay(server, one, tokens) });
    measured.sort((a, b) => b.ms - a.ms);
    for (const { name, ms } of measured.slice(0, SHOWN)) console.log(`  ${ms.toFixed(1).padStart(7)} ms  ${name}`);
    const over = measured.filter(({ ms }) => ms > GOAL_MS).length;
    console.log(`\n  ${String(cases.length)} requests; ${String(over)} of them over ${String(GOAL_MS)} ms (goal: none)`);
  } finally {
    server.agent.destroy();
    const ended = once(server.child, 'exit');
    server.child.kill('SIGTERM');
    await ended;
    clinic.remove();
  }
}

function casesOf(endpoint: Endpoint): Case[] {
  const { access, method, consumes, body, query, bodyBytesMax = BODY_BYTES_MAX } = endpoint;
  if (access === 'scheduler' || consumes !== undefined) return [];
  const role = access === 'anyone' ? null : ((typeof access === 'string' ? 'patient' : access[0]) ?? null);
  const at = pathFor(endpoint.path, nobodysIds(endpoint));
  const toCase = (bytes: number) => (shape: WorstShape) => ({
    name: `${method} ${endpoint.path}: ${shape.name}`,
    method,
    path: at,
    role,
    request: shape.of(bytes),
  });
  const type = (role && endpoint.bodyByRole?.[role]) ?? body;
  const bodies = method === 'GET' || !type ? [] : [...worstJson(type, undefined), ...(method === 'POST' ? worstForms(type) : [])];
  const queries = query ? worstQueries(query) : [];
  return [...bodies.map(toCase(bodyBytesMax - FIXED_BYTES)), ...queries.map(toCase(URL_LENGTH_MAX - FIXED_BYTES))];
}

function pageCases(page: string): Case[] {
  const toCase = (request: WorstRequest, name: string) => ({
    name: `GET ${page}: ${name}`,
    method: 'GET',
    path: page,
    role: null,
    request,
  });
  const many = Array.from({ length: 100 }, (_, n) => `q${String(n)}=${'%E0%A8%95'.repeat(8)}`).join('&');
  const queries = {
    'a hundred parameters': `?${many}`,
    'a long search': `?q=${'%E0%A8%95+'.repeat(660)}`,
    'a long problem': `?problem=${'x'.repeat(6600)}`,
  };
  return [
    ...Object.entries(queries).map(([name, search]) => toCase({ search }, name)),
    ...worstHeaders().map((shape) => toCase(shape.of(HEADER_BYTES_MAX - FIXED_BYTES), shape.name)),
  ];
}

/** Well-formed ids of the kinds the path names. */
function nobodysIds({ path: pattern, params }: Endpoint): Record<string, string> {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const candidates = ID_PREFIXES.map((prefix) => Object.fromEntries(names.map((name) => [name, `${prefix}_${'0'.repeat(20)}`])));
  return candidates.find((candidate) => params?.safeParse(candidate).success) ?? candidates[0] ?? {};
}

async function startServer(dataDir: string): Promise<Server> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DEMO_CLINIC: 'true',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'silent',
  };
  const args = ['--import', PRELOAD, path.join('server', 'serve.mjs')];
  const child = spawn(findNode(), args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [word] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  if (word !== 'listening') throw new Error(`the server ended with ${String(word)}`);
  return { port, child, agent: new Agent({ keepAlive: true }), sent: 0 };
}

async function signInAll(server: Server): Promise<ReadonlyMap<Role, string>> {
  const tokens = new Map<Role, string>();
  for (const [role, identifier] of Object.entries(PEOPLE) as [Role, string][]) {
    const body = JSON.stringify({ identifier, password: DEMO_PASSWORD });
    const text = await send(server, {
      method: 'POST',
      path: '/api/auth/login',
      request: { headers: { 'content-type': 'application/json' }, body },
    });
    tokens.set(role, (JSON.parse(text) as { accessToken: string }).accessToken);
  }
  return tokens;
}

async function leastDelay(server: Server, one: Case, tokens: ReadonlyMap<Role, string>): Promise<number> {
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await delayMs(server);
    await send(server, one, one.role === null ? undefined : tokens.get(one.role));
    delays.push(await delayMs(server));
  }
  return Math.min(...delays);
}

async function delayMs({ child }: Server): Promise<number> {
  child.send('delay');
  const [said] = (await once(child, 'message')) as [{ delayMs: number }];
  return said.delayMs;
}

/** Each from an address of its own, so that no limit is met. */
async function send(
  server: Server,
  { method, path: at, request }: Pick<Case, 'method' | 'path' | 'request'>,
  token?: string,
): Promise<string> {
  const n = (server.sent += 1);
  const { search = '', headers = {}, body } = request;
  const sent = httpRequest({
    port: server.port,
    host: '127.0.0.1',
    agent: server.agent,
    method,
    path: at + search,
    headers: {
      'x-forwarded-for': `10.${String((n >> 16) & 255)}.${String((n >> 8) & 255)}.${String(n & 255)}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      ...headers,
      host: 'clinic.test',
    },
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return Buffer.concat(await answer.toArray()).toString();
}
