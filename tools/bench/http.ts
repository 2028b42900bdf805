import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { makeDiskClinic, type DiskClinic, type Patient } from '@/testing/disk-clinic';
import { post } from '@/testing/http-client';
import { ROOT } from '../../server/paths.mjs';
import { buildApp } from '../launcher/build-app.mjs';
import { findNode } from '../launcher/find-node.mjs';
import { freePort } from './lib/free-port';
import { spreadOf, type Timing } from './lib/race';
import { mustEqual, printHeading, printTimings } from './lib/report';

const ROUNDS = 7;
const CALLS = 200;
const CONNECTIONS = 4;
/** So many that nobody meets a limit. */
const PATIENTS = 24;
const BOOKED_EACH = 2;
const PRELOAD = path.join(ROOT, 'tools', 'bench', 'lib', 'report-cpu.mjs');
/** A build of Next with the route files, in a folder of its own. */
const WITH_API = { NEXT_DIST_DIR: '.next-with-api', BUILD_API_ROUTES: 'true' };
const PEER = path.join(ROOT, 'tools', 'bench', 'lib', 'http-peer.mjs');

type Job = { name: string; path: string; isPersonal: boolean; goal: string };
const JOBS: Job[] = [
  { name: 'health', path: '/api/health', isPersonal: false, goal: '0.4 ms' },
  { name: 'specialties', path: '/api/specialties', isPersonal: false, goal: '0.4 ms' },
  { name: 'me', path: '/api/auth/me', isPersonal: true, goal: '0.4 ms' },
  { name: 'appointments, audited', path: '/api/appointments', isPersonal: true, goal: '1.5 ms' },
  { name: 'doctors', path: '/api/doctors', isPersonal: false, goal: '1.0 ms' },
];

type Side = { name: string; port: number; child: ChildProcess; agent: Agent };
/** Numbers the calls, so that each comes from another address and from the next patient. */
type Callers = { next: number; patients: readonly Patient[] };

/** Processor time of a request on three servers: ours, the same handlers by Next's way, and `node:http` with a constant. */
export async function bench(): Promise<void> {
  printHeading(`Processor time of a request, ${String(CONNECTIONS)} connections kept alive, ${String(CALLS)} calls a round`);
  await buildApp(findNode());
  await buildWithApi();
  const clinic = await makeDiskClinic(PATIENTS);
  const ours = await startSide('ours', ['server/serve.mjs'], clinic);
  const next = await startSide('through Next', [PEER, 'next'], clinic, WITH_API);
  const bare = await startSide('bare node:http', [PEER, 'bare'], clinic);
  try {
    await bookSome(ours, clinic);
    const callers = { next: 0, patients: clinic.patients };
    for (const job of JOBS) mustEqual(`${job.name}: the same answer`, await answerOf(ours, job, clinic), await answerOf(next, job, clinic));
    const bareMs = new Array<number>();
    for (const job of JOBS) bareMs.push(...(await measure(job, { ours, next, bare }, callers)));
    printTimings([{ name: 'bare node:http, all rounds', ...spreadOf(bareMs) }]);
  } finally {
    for (const { child, agent } of [ours, next, bare]) {
      agent.destroy();
      child.kill('SIGTERM');
    }
    await Promise.all([ours, next, bare].map(async ({ child }) => child.exitCode ?? (await once(child, 'exit'))));
    clinic.remove();
  }
}

/** Our own server has the handlers in a bundle of its own; the peer needs them in a build of Next. */
async function buildWithApi(): Promise<void> {
  const { NEXT_DIST_DIR } = process.env;
  Object.assign(process.env, WITH_API);
  await buildApp(findNode());
  delete process.env['BUILD_API_ROUTES'];
  delete process.env['NEXT_DIST_DIR'];
  if (NEXT_DIST_DIR !== undefined) process.env['NEXT_DIST_DIR'] = NEXT_DIST_DIR;
}

async function startSide(name: string, args: string[], { dataDir }: DiskClinic, extra: Record<string, string> = {}): Promise<Side> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...extra,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DEMO_CLINIC: 'true',
    TRUST_PROXY: '1',
  };
  const child = spawn(findNode(), ['--import', PRELOAD, ...args], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [word] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  if (word !== 'listening') throw new Error(`${name} ended with ${String(word)}`);
  return { name, port, child, agent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) };
}

async function bookSome({ port }: Side, { patients, doctorId, slot }: DiskClinic): Promise<void> {
  const slots = patients.flatMap((patient, n) =>
    Array.from({ length: BOOKED_EACH }, (_, k) => ({ patient, startsAt: slot(n * BOOKED_EACH + k) })),
  );
  for (const { patient, startsAt } of slots) {
    const booking = { doctorId, startsAt, mode: 'video', reason: 'Cough' };
    const { status, text } = await post(`http://127.0.0.1:${String(port)}`, patient, '/api/appointments', booking);
    if (status !== 201) throw new Error(text);
  }
}

async function answerOf(side: Side, job: Job, { patients }: DiskClinic): Promise<unknown> {
  return JSON.parse(await call(side, job, { next: 0, patients })) as unknown;
}

/** Interleaved rounds after one to warm up; prints ours and Next's, and returns what bare `node:http` took. */
async function measure(job: Job, { ours, next, bare }: Record<'ours' | 'next' | 'bare', Side>, callers: Callers): Promise<number[]> {
  const timings = new Map([ours, next, bare].map((side) => [side, [] as number[]]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [side, times] of timings) {
      const ms = await cpuOfCalls(side, job, callers);
      if (round >= 0) times.push(ms);
    }
  }
  const timing = (side: Side): Timing => ({ name: `${job.name}, ${side.name}`, ...spreadOf(timings.get(side) ?? []) });
  const [mine, nexts, least] = [timing(ours), timing(next), timing(bare)];
  printTimings([mine, nexts]);
  const times = (peer: Timing) => (mine.medianMs / peer.medianMs).toFixed(2);
  console.log(`  ${job.name}: ${times(nexts)} × through Next, ${times(least)} × bare (goal ${job.goal} where bare is 0.20 ms)`);
  return timings.get(bare) ?? [];
}

async function cpuOfCalls(side: Side, job: Job, callers: Callers): Promise<number> {
  const before = await cpuMs(side);
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let n = 0; n < CALLS / CONNECTIONS; n += 1) await call(side, job, callers);
    }),
  );
  return ((await cpuMs(side)) - before) / CALLS;
}

async function cpuMs({ child }: Side): Promise<number> {
  child.send('cpu');
  const [said] = (await once(child, 'message')) as [{ cpuMs: number }];
  return said.cpuMs;
}

async function call({ port, agent }: Side, job: Job, callers: Callers): Promise<string> {
  const n = callers.next;
  callers.next += 1;
  const token = callers.patients[n % callers.patients.length]?.token ?? '';
  const headers = {
    'x-forwarded-for': `10.${String((n >> 16) & 255)}.${String((n >> 8) & 255)}.${String(n & 255)}`,
    ...(job.isPersonal && { authorization: `Bearer ${token}` }),
  };
  const sent = httpRequest({ port, host: '127.0.0.1', path: job.path, headers, agent });
  sent.end();
  const [message] = (await once(sent, 'response')) as [IncomingMessage];
  const text = Buffer.concat(await message.toArray()).toString();
  if (message.statusCode !== 200) throw new Error(`${job.path}: ${String(message.statusCode)} ${text}`);
  return text;
}
