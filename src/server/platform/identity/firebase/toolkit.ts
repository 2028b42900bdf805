import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { problem } from '@/domain/shared/problem';
import type { Log } from '../../log';
import type { Project } from './deps';
import { VendorRefusal } from './vendor-fault';

const ANSWER_MS_MAX = 8_000;
const PAUSES_MS = [150, 600];
const RETRY_AFTER_SECONDS = 5;

export type Fields = Record<string, unknown>;
type RequestOptions = { locale?: string | null; once?: true };
/**
 * Calls Identity Toolkit as a browser would, with the project's web API key. Throws {@link VendorRefusal} for what it refuses,
 * and `try-later`, with a log entry, when it cannot be reached or rejects our configuration.
 */
export type Toolkit = (method: `${'v1' | 'v2'}/${string}`, body: Fields, options?: RequestOptions) => Promise<Fields>;

/** The base URL of Identity Toolkit: Google's, or the emulator's at `host:port`. */
export function toolkitAddress(emulator: string | undefined): string {
  return emulator === undefined ? 'https://identitytoolkit.googleapis.com' : `http://${emulator}/identitytoolkit.googleapis.com`;
}

/** The client; idempotent calls are tried up to three times, with increasing pauses and jitter. */
export function identityToolkit({ apiKey, authEmulatorHost }: Project, log: Log, fetch = globalThis.fetch): Toolkit {
  const address = toolkitAddress(authEmulatorHost);
  const requestOnce = async (method: string, body: Fields, locale: string | null): Promise<Answer | null> => {
    try {
      const response = await fetch(`${address}/${method}?key=${encodeURIComponent(apiKey)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(locale !== null && { 'x-firebase-locale': locale }) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS_MAX),
      });
      const fields: unknown = await response.json().catch(() => ({}));
      return { status: response.status, fields: typeof fields === 'object' && fields !== null ? { ...fields } : {} };
    } catch {
      return null;
    }
  };
  return async (method, body, { locale = null, once } = {}) => {
    let answer = await requestOnce(method, body, locale);
    for (const pause of once ? [] : PAUSES_MS) {
      if (answer !== null && answer.status < 500) break;
      await sleep(pause * (0.5 + Math.random()));
      answer = await requestOnce(method, body, locale);
    }
    return fieldsOf(answer, method, log);
  };
}

type Answer = { status: number; fields: Fields };

function fieldsOf(answer: Answer | null, method: string, log: Log): Fields {
  if (answer?.status === 200) return answer.fields;
  const message = answer === null ? '' : messageOf(answer.fields);
  const [vendorCode = ''] = message.split(/[\s:]/, 1);
  if (vendorCode === 'TOO_MANY_ATTEMPTS_TRY_LATER' || answer?.status === 429) throw problem('too-many-requests', { retryAfter: 60 });
  const isOurs = answer === null || answer.status >= 500 || answer.status === 403 || !/^[A-Z]+(_[A-Z]+)+$/.test(vendorCode);
  if (!isOurs) throw new VendorRefusal(vendorCode);
  log.error({ vendor: 'firebase-auth', method, status: answer?.status ?? null }, sentenceFor(answer));
  throw problem('try-later', { retryAfter: RETRY_AFTER_SECONDS });
}

function messageOf(fields: Fields): string {
  const { error } = fields;
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}

function sentenceFor(answer: Answer | null): string {
  if (answer === null)
    return 'Firebase Authentication does not answer: is there a way to it, and is the emulator, where there is one, running?';
  if (answer.status >= 500) return 'Firebase Authentication answers with a failure of its own.';
  return 'Firebase Authentication does not take FIREBASE_API_KEY: it must be the web API key of FIREBASE_PROJECT_ID, allowed to use the Identity Toolkit API.';
}

/** A text field; '' when the provider left it out. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
