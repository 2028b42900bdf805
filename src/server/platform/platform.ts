import 'server-only';
import { join, resolve } from 'node:path';
import { loadEnv, type Env } from './env';
import { diskFiles } from './files/disk';
import type { Files } from './files/port';
import { embeddedIdentity } from './identity/embedded';
import type { Cost } from './identity/hash-password';
import type { Identity } from './identity/port';
import { makeAddressCodes, type AddressCodes } from './identity/address-codes';
import { deviceTokens, type DeviceTokens } from './identity/device-tokens';
import { failedAttempts, type FailedAttempts } from './identity/failed-attempts';
import { knownDevices, type KnownDevices } from './identity/known-devices';
import { limiter, type Limiter } from './http/limiter';
import { makeLanguageModel } from './language-model/make-language-model';
import type { LanguageModel } from './language-model/port';
import { makeLog, type Log } from './log';
import { processMemory, type ProcessMemory } from './process-memory';
import { readSecrets, rereadSecrets } from './read-secret';
import { sealKeys, type SealKeys } from './store/seal-keys';
import { followingStore, type FollowingStore } from './store/following-store';
import { sealedStore } from './store/sealed-store';
import { sqliteStore } from './store/sqlite/sqlite-store';
import type { Store } from './store/port';
import type { Jobs } from './jobs/port';
import { makeScheduler, type IsScheduler } from './jobs/scheduler';
import { listJobRuns } from './jobs/list-job-runs';
import { runDueJobs } from './jobs/run-due-jobs';
import { shortCodes, type ShortCodes } from './short-codes';
import { shownChanges, type ShownChanges } from './shown-changes';
import { ed25519 } from './signatures/ed25519';
import type { Signatures } from './signatures/port';
import { makeNotify } from './notify/make-notify';
import type { Notify } from './notify/port';
import type { Pdf } from './pdf/port';
import { ownSeal, readSeal, type Seal } from './pdf/seal';
import { typstPdf } from './pdf/typst';
import { makeVirusScanner } from './virus-scanner/clamd';
import type { VirusScanner } from './virus-scanner/port';
import { makeVideo } from './video/make-video';
import type { Video } from './video/port';

/** The platform: every port between the use cases and the outside world. */
export type Platform = {
  env: Env;
  store: FollowingStore;
  /** Absent where the store cannot tell at once. */
  shownChanges: ShownChanges | undefined;
  identity: Identity;
  addressCodes: AddressCodes;
  failedAttempts: FailedAttempts;
  knownDevices: KnownDevices;
  deviceTokens: DeviceTokens;
  shortCodes: ShortCodes;
  signatures: Signatures;
  pdf: Pdf;
  files: Files;
  video: Video;
  notify: Notify;
  /** Absent where the environment names none. */
  languageModel: LanguageModel | undefined;
  /** Absent where the environment names none. */
  virusScanner: VirusScanner | undefined;
  jobs: Jobs;
  isScheduler: IsScheduler;
  limiter: Limiter;
  memory: ProcessMemory;
  log: Log;
  clock: () => string;
  /** The installation's secret, for sealing what browsers carry for us. */
  secret: string;
};

/** The store's file name in DATA_DIR. */
export const STORE_FILE = 'arogyamitra.db';
export const SECRET_FILE = 'secret.key';
export const FILES_FOLDER = 'files';
const OWN_SEAL_FILE = 'seal.pem';

const SLOT = Symbol.for('arogyamitra.platform');
type Global = { [SLOT]?: Platform };

/**
 * The running platform. An embedded one is created on first use, but never during `next build`; a Firebase one must be
 * prepared.
 */
export function getPlatform(): Platform {
  const holder = globalThis as Global;
  holder[SLOT] ??= openEmbedded(loadEnv());
  return holder[SLOT];
}

/** Whether this process already has a platform. */
export function isPrepared(): boolean {
  return (globalThis as Global)[SLOT] !== undefined;
}

/** Replaces the platform, for a test's in-memory clinic. Returns a function that restores the previous one. */
export function usePlatform(other: Platform): () => void {
  const holder = globalThis as Global;
  const previous = holder[SLOT];
  holder[SLOT] = other;
  return () => {
    if (previous) holder[SLOT] = previous;
    else delete holder[SLOT];
  };
}

function openEmbedded(env: Env): Platform {
  if (env.PLATFORM !== 'embedded') throw new Error('this platform is opened by preparePlatform, before the first request');
  const secretFile = join(env.DATA_DIR, SECRET_FILE);
  const [secret, ...newerSecrets] = readSecrets(secretFile);
  const made = assemble({
    env,
    store: sqliteStore({ file: join(env.DATA_DIR, STORE_FILE) }),
    secret,
    newerSecrets,
    readSecretsAgain: () => rereadSecrets(secretFile),
    clock: () => new Date().toISOString(),
  });
  closers().push(() => made.store.close());
  return made;
}

/** `store` is the raw engine; `passwordCost` is for tests, which sign in hundreds of times. */
type PlatformOptions = Pick<Platform, 'env' | 'secret' | 'clock'> & {
  store: Store;
  newerSecrets?: string[];
  /** Set where secrets can be added while the process runs. */
  readSecretsAgain?: () => readonly string[];
  passwordCost?: Cost;
  /** The identity adapter; the embedded one when absent. */
  identity?: (platform: Pick<Platform, 'store' | 'secret' | 'clock' | 'log'>) => Identity;
  /** The ways out of the app; those of the environment when absent. */
  notify?: Notify;
  /** The file store; a folder in DATA_DIR when absent. */
  files?: (platform: Pick<Platform, 'secret' | 'clock'> & { keys: SealKeys }) => Files;
};

/** Assembles the ports around an engine; the platform's store seals fields on the way to that engine. */
export function assemble(options: PlatformOptions): Platform {
  const log = makeLog(options.env);
  const { env, secret, clock } = options;
  const keys = sealKeys([secret, ...(options.newerSecrets ?? [])], options.readSecretsAgain);
  const store = followingStore(sealedStore(options.store, keys), clock);
  const embedded = () => embeddedIdentity({ store, clock, secret, ...(options.passwordCost && { cost: options.passwordCost }) });
  const platform: Platform = {
    env,
    store,
    shownChanges: shownChanges(store),
    secret,
    clock,
    log,
    identity: options.identity?.({ store, clock, secret, log }) ?? embedded(),
    addressCodes: makeAddressCodes({ store, clock, secret }),
    failedAttempts: failedAttempts({ store, clock, secret }),
    knownDevices: knownDevices({ secret, clock }),
    deviceTokens,
    shortCodes: shortCodes(secret),
    signatures: ed25519,
    pdf: typstPdf({ log, worker: resolve('server', 'pdf', 'typst-worker.mjs'), seal: sealOf(env, clock) }),
    files: options.files?.({ secret, clock, keys }) ?? diskFiles({ folder: filesFolderOf(env), secret, clock, keys }),
    video: makeVideo(options.env),
    notify: options.notify ?? makeNotify(env, secret),
    languageModel: makeLanguageModel(env),
    virusScanner: makeVirusScanner(env),
    limiter: limiter(),
    memory: processMemory(),
    jobs: {
      runDue: (jobs) => runDueJobs(platform, jobs),
      listRuns: (jobs) => listJobRuns(platform.store, jobs, platform.clock()),
    },
    isScheduler: makeScheduler(env),
  };
  return platform;
}

/** The operator's seal, read at once because a wrong one must end the start; the clinic's own; or none where no folder keeps one. */
function sealOf(env: Env, clock: () => string): () => Promise<Seal | null> {
  const given = env.SEAL_FILE === undefined ? null : readSeal(env.SEAL_FILE);
  if (given !== null || env.PLATFORM !== 'embedded') return () => Promise.resolve(given);
  return () => ownSeal(join(env.DATA_DIR, OWN_SEAL_FILE), clock());
}

function filesFolderOf(env: Env): string {
  if (env.PLATFORM !== 'embedded') throw new Error('a platform without a folder of its own brings its files');
  return join(env.DATA_DIR, FILES_FOLDER);
}

/** What the server runs after its last request, in reverse order: the store is opened first and closed last. */
export function closers(): (() => Promise<void>)[] {
  const holder = globalThis as { [key: symbol]: (() => Promise<void>)[] | undefined };
  const key = Symbol.for('arogya.closers');
  holder[key] ??= [];
  return holder[key];
}
