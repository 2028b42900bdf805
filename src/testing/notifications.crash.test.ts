import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNode } from '../../tools/launcher/find-node.mjs';
import { ROOT } from '../../server/paths.mjs';
import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import { notificationPreferences, notifications } from '@/server/notifications/collections';
import { notify } from '@/server/notifications/notify';
import { makeCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { seededRandom } from './seeded-random';
import { openSmsGateway, type SmsGateway } from './sms-gateway';

const KILLS = 20;
const PEOPLE = 30;
const MESSAGES = 600;
/** Longer than a claim, and than the longest pause between two attempts. */
const AHEAD_SECONDS = 4000;
const TIMEOUT_MS = 300_000;

let clinic: DiskClinic;
beforeAll(async () => {
  clinic = await makeDiskClinic(PEOPLE);
}, TIMEOUT_MS);
afterAll(() => clinic.remove());

const random = seededRandom('messages and kills of who delivers them');

/** Tells everybody their share, after giving each a number and no quiet hours. */
async function tellEverybody(run: string): Promise<void> {
  await clinic.withPlatform(async (platform) => {
    const ctx = makeCtx(platform, { principal: null, requestId: 'req_tell' });
    const { quietHours: _none, ...preferences } = DEFAULT_PREFERENCES;
    for (const [n, { id }] of clinic.patients.entries()) {
      await platform.store.commit(async (tx) => {
        const account = await tx.get(accounts, id);
        if (account) tx.put(accounts, { ...account, phone: `+9198${String(10_000_000 + n)}` });
        tx.put(notificationPreferences, { ...preferences, id });
      });
    }
    for (let n = 0; n < MESSAGES; n += 1) {
      const { id } = clinic.patients[n % PEOPLE] ?? { id: '' };
      const data = { orgId: 'org_000000000000', orgName: `Clinic ${run} ${n}` };
      await platform.store.commit(async (tx) =>
        notify(tx, ctx, { kind: 'organisation-invited', cause: `${run} ${n}`, recipients: [id], data }),
      );
    }
  });
}

function startDelivering(gateway: SmsGateway, ahead: number): ChildProcess {
  const file = path.join('src', 'testing', 'deliver-process.ts');
  return spawn(findNode(), ['--conditions=react-server', '--import', 'tsx', file], {
    cwd: ROOT,
    env: { ...process.env, ...gateway.env, DATA_DIR: clinic.dataDir, AHEAD_SECONDS: String(ahead) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

const unfinished = () => clinic.withPlatform(({ store }) => store.find(notifications, { orderBy: [['dueAt', 'asc']], limit: 1000 }));

const deadLetters = () =>
  clinic.withPlatform(({ store }) =>
    store.find(notifications, { where: [['isDead', '==', true]], orderBy: [['createdAt', 'desc']], limit: 1000 }),
  );

test.each([
  { kind: 'gateway', most: 1, says: 'exactly once where the provider knows the key' },
  { kind: 'twilio', most: 2, says: 'at most twice where it does not' },
] as const)(
  `killed ${String(KILLS)} times between sending and noting, every message arrives $says ($kind)`,
  async ({ kind, most }) => {
    const gateway = await openSmsGateway(clinic.dataDir, kind);
    await tellEverybody(kind);
    let ahead = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const child = startDelivering(gateway, ahead);
      const wanted = gateway.requests.length + 1 + Math.floor(random() * 30);
      while (gateway.requests.length < wanted) await sleep(1);
      await kill(child);
      ahead += AHEAD_SECONDS;
    }
    for (let isIdle = false; !isIdle; ahead += AHEAD_SECONDS) {
      const child = startDelivering(gateway, ahead);
      await once(child, 'message');
      await kill(child);
      isIdle = (await unfinished()).length === 0;
    }
    const arrivals = new Map<string, number>();
    for (const { key } of gateway.delivered) arrivals.set(key, (arrivals.get(key) ?? 0) + 1);
    // One that two kills cut off right before it was sent is a dead letter: nobody can tell it from one that went out twice.
    const dead = await deadLetters();
    expect(dead.length === 0 || most > 1).toBe(true);
    expect(MESSAGES - arrivals.size).toBeLessThanOrEqual(dead.length);
    expect(Math.max(...arrivals.values())).toBeLessThanOrEqual(most);
    // Some of the kills fell between sending and noting, or the test shows nothing.
    expect(gateway.requests.length).toBeGreaterThan(MESSAGES);
    await gateway.close();
  },
  TIMEOUT_MS,
);
