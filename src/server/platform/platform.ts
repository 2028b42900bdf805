import 'server-only';
import { join } from 'node:path';
import { loadEnv, type Env } from './env';
import { embeddedIdentity } from './identity/embedded';
import type { Cost } from './identity/hash-password';
import type { Identity } from './identity/port';
import { wrongTries, type WrongTries } from './identity/wrong-tries';
import { limiter, type Limiter } from './http/limiter';
import { makeLog, type Log } from './log';
import { readSecret } from './read-secret';
import { sqliteStore } from './store/sqlite/sqlite-store';
import type { Store } from './store/port';
import { makeVideo } from './video/make-video';
import type { Video } from './video/port';

/** Everything that stands between the use cases and the world. */
export type Platform = {
  env: Env;
  store: Store;
  identity: Identity;
  wrongTries: WrongTries;
  video: Video;
  limiter: Limiter;
  log: Log;
  clock: () => string;
  /** The secret of this installation, for sealing what browsers carry for us. */
  secret: string;
};

const SLOT = Symbol.for('arogyamitra.platform');
type Global = { [SLOT]?: Platform };

/** The running platform, made on first use: never while the project is being built. */
export function platform(): Platform {
  const holder = globalThis as Global;
  holder[SLOT] ??= openPlatform();
  return holder[SLOT];
}

/** Puts another platform in place: a test's clinic in memory. Returns what puts the former one back. */
export function usePlatform(other: Platform): () => void {
  const holder = globalThis as Global;
  const former = holder[SLOT];
  holder[SLOT] = other;
  return () => {
    if (former) holder[SLOT] = former;
    else delete holder[SLOT];
  };
}

function openPlatform(): Platform {
  const env = loadEnv();
  const made = assemble({
    env,
    store: sqliteStore({ file: join(env.DATA_DIR, 'arogyamitra.db') }),
    secret: readSecret(join(env.DATA_DIR, 'secret.key')),
    clock: () => new Date().toISOString(),
  });
  closers().push(() => made.store.close());
  return made;
}

/** `passwordCost` is for tests, which sign in hundreds of times. */
type Parts = Pick<Platform, 'env' | 'store' | 'secret' | 'clock'> & { passwordCost?: Cost };

/** Puts the ports together around a store. */
export function assemble(parts: Parts): Platform {
  const log = makeLog(parts.env);
  const { env, store, secret, clock } = parts;
  return {
    env,
    store,
    secret,
    clock,
    log,
    identity: embeddedIdentity({ store, clock, ...(parts.passwordCost && { cost: parts.passwordCost }) }),
    wrongTries: wrongTries(parts),
    video: makeVideo(parts.env),
    limiter: limiter(),
  };
}

/** What the server runs, in order, after its last request is finished. */
function closers(): (() => Promise<void>)[] {
  const holder = globalThis as { [key: symbol]: (() => Promise<void>)[] | undefined };
  const key = Symbol.for('arogya.closers');
  holder[key] ??= [];
  return holder[key];
}
