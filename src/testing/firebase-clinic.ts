import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { makeCtx, type Ctx } from '@/server/platform/ctx';
import { readEnv } from '@/server/platform/env';
import { firebaseIdentity } from '@/server/platform/identity/firebase/firebase-identity';
import type { AdminAuth } from '@/server/platform/identity/firebase/deps';
import { makeLog, type Log } from '@/server/platform/log';
import { assemble, usePlatform, type Platform } from '@/server/platform/platform';
import { newId } from '@/server/platform/random';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { callHandler, CHEAP, type Got, type Sent } from './clinic';
import type { Handler } from '@/server/platform/http/route';

const PROJECT = 'demo-arogyamitra';
/** The secret of that installation, for what came from another. */
export const SECRET = 'a secret of this test alone';

export type FirebaseClinic = {
  platform: Platform;
  auth: ReturnType<typeof getAuth>;
  /** A ctx of nobody, for verbs. */
  ctx: Ctx;
  /** Moves the clock from the real one, by which Firebase goes. */
  later: (seconds: number) => void;
  call: (handler: Handler, sent: Sent) => Promise<Got>;
  close: () => Promise<void>;
};

/** Where the tests' Auth emulator is. Throws when nobody has started it. */
export function authEmulatorHost(): string {
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  if (host === undefined) throw new Error('no Auth emulator: npm run test:firebase starts it');
  return host;
}

type ClinicOptions = {
  /** Another emulator than the one that runs. */
  host?: string;
  /** Who hears what goes wrong with the vendor; nobody when absent. */
  log?: Log;
  /** Stands before the admin SDK, for what a network does. */
  before?: (auth: AdminAuth) => AdminAuth;
};

/** A clinic whose people sign in with Firebase's own Auth emulator, with the store in memory. */
export async function openFirebaseClinic({
  host = authEmulatorHost(),
  log,
  before = (auth) => auth,
}: ClinicOptions = {}): Promise<FirebaseClinic> {
  const app = initializeApp({ projectId: PROJECT }, newId('req'));
  const auth = getAuth(app);
  const store = sqliteStore({ file: ':memory:', rehearse: true });
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  let offset = 0;
  const platform = assemble({
    env,
    store,
    secret: SECRET,
    clock: () => new Date(Date.now() + offset * 1000).toISOString(),
    passwordCost: CHEAP,
    identity: (parts) =>
      firebaseIdentity({
        ...parts,
        auth: before(auth),
        log: log ?? makeLog(env),
        project: { projectId: PROJECT, apiKey: 'any', authEmulatorHost: host },
      }),
  });
  const putBack = usePlatform(platform);
  return {
    platform,
    auth,
    ctx: makeCtx(platform, { principal: null, requestId: 'req_of_this_test' }),
    later(seconds) {
      offset += seconds;
    },
    call: (handler, sent) => callHandler(handler, sent, () => Promise.reject(new Error('call with a session'))),
    async close() {
      putBack();
      await store.close();
      await deleteApp(app);
    },
  };
}
