import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, instantAt, localDateOf } from '@/domain/shared/time';
import { makeCtx } from '@/server/platform/ctx';
import { readEnv } from '@/server/platform/env';
import { assemble, SECRET_FILE, STORE_FILE, type Platform } from '@/server/platform/platform';
import { readSecrets } from '@/server/platform/read-secret';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { CHEAP } from './clinic';
import { seedClinic } from './seed-clinic';

export type Patient = { id: string; token: string };
export type DiskClinic = {
  dataDir: string;
  doctorId: string;
  patients: readonly Patient[];
  /** The n-th quarter of an hour of the day after tomorrow, all of them slots of the doctor: 0 to 95. */
  slot: (n: number) => string;
  /** Opens the store beside whoever serves from it, for looking; closes it after. */
  withPlatform: <R>(withPlatform: (platform: Platform) => Promise<R>) => Promise<R>;
  remove: () => void;
};

const ZONE = 'Asia/Kolkata';

/**
 * The demo clinic on the disk, in a folder of its own, with as many more patients as wanted and an access token of each: what
 * servers in processes of their own are started on. The doctor is Dr. Kaur, who is on call day and night.
 */
export async function makeDiskClinic(patients: number): Promise<DiskClinic> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'arogyamitra-disk-'));
  const withPlatform: DiskClinic['withPlatform'] = async (use) => {
    const platform = openDiskPlatform(dataDir);
    try {
      return await use(platform);
    } finally {
      await platform.store.close();
    }
  };
  const { doctorId, made } = await withPlatform(async (platform) => {
    const { ids } = await seedClinic(platform);
    const names = Array.from({ length: patients }, (_, n) => `patient${String(n)}@race.test`);
    return { doctorId: ids.get('kaur@demo.test') ?? '', made: await Promise.all(names.map((email) => admit(platform, email))) };
  });
  const day = addDays(localDateOf(new Date().toISOString(), ZONE), 2);
  return {
    dataDir,
    doctorId,
    patients: made,
    slot: (n) => instantAt(day, `${twoDigits(Math.floor(n / 4))}:${twoDigits((n % 4) * 15)}`, ZONE),
    withPlatform,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Opens the store of a clinic on the disk, with more of an environment or another clock where wanted. */
export function openDiskPlatform(
  dataDir: string,
  { env = {}, clock = () => new Date().toISOString() }: { env?: Record<string, string>; clock?: () => string } = {},
): Platform {
  const [secret, ...newerSecrets] = readSecrets(path.join(dataDir, SECRET_FILE));
  return assemble({
    env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir, ...env }),
    store: sqliteStore({ file: path.join(dataDir, STORE_FILE) }),
    secret,
    newerSecrets,
    clock,
    passwordCost: CHEAP,
  });
}

async function admit(platform: Platform, email: string): Promise<Patient> {
  const ctx = makeCtx(platform, { principal: null, requestId: 'req_race' });
  const id = ctx.newId('usr');
  const prepared = await platform.identity.prepareAccount(id, {
    name: 'Somebody',
    role: 'patient',
    locale: 'pa',
    email,
    password: DEMO_PASSWORD,
  });
  await ctx.commit('account.register', { type: 'account', id }, async (tx) => prepared.create(tx));
  const { accessToken } = await platform.identity.openTokens({ account: prepared.account, secondFactor: 'none' }, { userAgent: 'race' });
  return { id, token: accessToken };
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
