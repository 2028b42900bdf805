import 'server-only';
import { readFileSync } from 'node:fs';
import type { FirebaseEnv } from '../env';
import { toolkitAddress } from '../identity/firebase/toolkit';

/** The server cannot start; the message is one sentence for the operator. */
export class CannotStart extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CannotStart';
  }
}

/** ID tokens are accepted for five minutes; with a larger clock difference nobody could sign in. */
const CLOCK_OFF_SECONDS_MAX = 300;
const ANSWER_MS_MAX = 10_000;

type CheckOptions = { env: FirebaseEnv; ping: () => Promise<void>; clock: () => string; fetch?: typeof globalThis.fetch };

/**
 * Checks that the services the server depends on are reachable and belong to this project. Throws {@link CannotStart} with the
 * first failure.
 */
export async function checkStart({ env, ping, clock, fetch = globalThis.fetch }: CheckOptions): Promise<void> {
  checkServiceAccount(env);
  checkClock(await pingAuthentication(env, fetch), clock());
  await pingFirestore(env, ping);
}

function checkServiceAccount({ GOOGLE_APPLICATION_CREDENTIALS: file, FIREBASE_PROJECT_ID: project }: FirebaseEnv): void {
  if (file === undefined) return;
  const account = readAccount(file);
  if (account['type'] === 'service_account' && account['project_id'] !== project) {
    throw new CannotStart(
      `The service account in ${file} belongs to project ${String(account['project_id'])}, but FIREBASE_PROJECT_ID is ${project}.`,
    );
  }
}

function readAccount(file: string): Record<string, unknown> {
  try {
    const account: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof account === 'object' && account !== null) return { ...account };
  } catch {
    // The original error may quote the key, so it is replaced by the sentence below.
  }
  throw new CannotStart(`GOOGLE_APPLICATION_CREDENTIALS is ${file}, and no service account's key can be read there.`);
}

/** Requests the project's public configuration, which requires its own API key; returns the Date header, Google's clock. */
async function pingAuthentication(env: FirebaseEnv, fetch: typeof globalThis.fetch): Promise<string | null> {
  const host = env.FIREBASE_AUTH_EMULATOR_HOST ?? 'identitytoolkit.googleapis.com';
  const url = `${toolkitAddress(env.FIREBASE_AUTH_EMULATOR_HOST)}/v1/projects?key=${encodeURIComponent(env.FIREBASE_API_KEY)}`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS_MAX) }).catch(() => null);
  if (answer === null) {
    const hint = env.FIREBASE_AUTH_EMULATOR_HOST === undefined ? 'is there a way to the internet' : 'is the emulator running';
    throw new CannotStart(`Firebase Authentication does not answer at ${host}: ${hint}?`);
  }
  await answer.body?.cancel();
  if (answer.status === 400 || answer.status === 403) {
    throw new CannotStart(
      `Firebase Authentication does not take FIREBASE_API_KEY (${answer.status}): it must be the web API key of project ${env.FIREBASE_PROJECT_ID}, allowed to use the Identity Toolkit API.`,
    );
  }
  if (!answer.ok) throw new CannotStart(`Firebase Authentication at ${host} answered ${answer.status}.`);
  return answer.headers.get('date');
}

function checkClock(serverDate: string | null, localTime: string): void {
  const seconds = serverDate === null ? 0 : Math.round((Date.parse(localTime) - Date.parse(serverDate)) / 1000);
  if (Number.isNaN(seconds) || Math.abs(seconds) <= CLOCK_OFF_SECONDS_MAX) return;
  const off = `${Math.round(Math.abs(seconds) / 60)} minutes ${seconds > 0 ? 'ahead' : 'behind'}`;
  throw new CannotStart(`The clock of this machine is ${off} of Firebase's: set it right, or nobody can sign in.`);
}

async function pingFirestore(env: FirebaseEnv, ping: () => Promise<void>): Promise<void> {
  const where = env.FIRESTORE_EMULATOR_HOST ?? `project ${env.FIREBASE_PROJECT_ID}`;
  const tooLate = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), ANSWER_MS_MAX).unref());
  try {
    await Promise.race([ping(), tooLate]);
  } catch (error) {
    const why = error instanceof Error && error.name === 'StoreUnavailable' ? error.message : 'Firestore does not answer';
    throw new CannotStart(`${why} (${where}, database ${env.FIRESTORE_DATABASE}).`);
  }
}
