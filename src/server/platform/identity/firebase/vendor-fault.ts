import 'server-only';
import { problem, type Problem } from '@/domain/shared/problem';
import type { Log } from '../../log';

const RETRY_AFTER_SECONDS = 5;

/** Firebase Authentication refused a request; `message` is its error code, such as `EMAIL_NOT_FOUND`. */
export class VendorRefusal extends Error {
  readonly word: string;

  constructor(vendorCode: string) {
    super(vendorCode);
    this.name = 'VendorRefusal';
    this.word = vendorCode;
  }
}

/** Whether an error is a refusal with one of these codes. */
export function isRefusal(error: unknown, ...words: readonly string[]): boolean {
  return error instanceof VendorRefusal && (words.length === 0 || words.includes(error.word));
}

/** Whether the admin SDK failed with one of these codes, without the prefix before the slash. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(codeOf(error).split('/')[1] ?? '');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Explanations of configuration errors for the operator. They contain no personal data. */
const SENTENCES: Readonly<Record<string, string>> = {
  'app/invalid-credential':
    'Firebase Authentication does not know this service account: is GOOGLE_APPLICATION_CREDENTIALS right, and the clock?',
  'app/network-error': 'Firebase Authentication cannot be reached: is there a way to it, and is the emulator, where there is one, running?',
  'app/network-timeout': 'Firebase Authentication does not answer in time.',
  'auth/insufficient-permission':
    'Firebase Authentication refuses this service account: it must belong to FIREBASE_PROJECT_ID and have the role Firebase Authentication Admin.',
  'auth/internal-error': 'Firebase Authentication failed without saying why.',
  'auth/invalid-credential': 'This service account cannot sign: give it the role Service Account Token Creator on itself.',
  'auth/operation-not-allowed':
    'Firebase Authentication has this way of signing in switched off: switch on Email/Password, and Phone, in the console.',
  'auth/project-not-found': 'Firebase Authentication knows no project FIREBASE_PROJECT_ID: switch Authentication on in the console.',
  'auth/quota-exceeded': 'Firebase Authentication says its quota is used up.',
};

/** The configuration error that an admin SDK failure indicates; null when it indicates none. */
export function operatorMessageOf(error: unknown): string | null {
  return SENTENCES[codeOf(error)] ?? null;
}

/** Logs why the provider could not be reached and returns the `try-later` problem for the caller. */
export function vendorFault(error: unknown, log: Log): Problem {
  const code = codeOf(error);
  log.error(
    { vendor: 'firebase-auth', code: code === '' ? 'unknown' : code },
    operatorMessageOf(error) ?? 'Firebase Authentication did not do what it was asked.',
  );
  return problem('try-later', { retryAfter: RETRY_AFTER_SECONDS });
}

/** Calls the admin SDK; a failure with one of the `expected` codes is null, any other is logged and becomes `try-later`. */
export async function callAdmin<R>(log: Log, request: () => Promise<R>, ...expected: readonly string[]): Promise<R | null> {
  try {
    return await request();
  } catch (error) {
    if (hasCode(error, ...expected)) return null;
    throw vendorFault(error, log);
  }
}
