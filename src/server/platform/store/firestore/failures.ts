import { StoreUnavailable, TooMuchContention } from '../port';

/** gRPC codes that mean the engine is unavailable, each with an explanation for the log. */
const UNAVAILABLE: Record<number, readonly [reason: string, sentence: string]> = {
  1: ['CANCELLED', 'Firestore broke a request off'],
  2: ['UNKNOWN', 'Firestore failed without saying why'],
  4: ['DEADLINE_EXCEEDED', 'Firestore did not answer in time: it is overloaded, or cannot be reached from here'],
  5: ['NOT_FOUND', 'Firestore has no such database: check FIREBASE_PROJECT_ID and FIRESTORE_DATABASE'],
  7: [
    'PERMISSION_DENIED',
    'Firestore does not let this service account in: it belongs to another project, or lacks the role Cloud Datastore User',
  ],
  8: ['RESOURCE_EXHAUSTED', 'Firestore takes no more for now: a quota of the project is used up'],
  9: ['FAILED_PRECONDITION', 'Firestore cannot answer a query yet: deploy firestore.indexes.json, or wait until its indexes are built'],
  12: ['UNIMPLEMENTED', 'What answers in the place of Firestore cannot do what was asked of it'],
  13: ['INTERNAL', 'Firestore failed inside'],
  14: ['UNAVAILABLE', 'Firestore does not answer: it is down, or cannot be reached from here'],
  16: ['UNAUTHENTICATED', 'Firestore does not know this service account: its key is wrong or was revoked, or the clock of this machine is'],
};
const ABORTED = 10;
const ALREADY_EXISTS = 6;
const RESOURCE_EXHAUSTED = 8;

/** Possibly transient failures: lock contention, overload, a broken connection. */
const PASSING = new Set([1, 2, 4, RESOURCE_EXHAUSTED, ABORTED, 13, 14]);
/** After these the outcome of a commit is unknown: its reply may have been lost. */
const UNCERTAIN = new Set([1, 2, 4, 13, 14]);

/** The gRPC code of a Firestore error, or null for any other. A listener's error has it only in its message. */
function codeOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : Number(/^Error (\d+): /.exec(error.message)?.[1]);
  return typeof code === 'number' && code >= 1 && code <= 16 ? code : null;
}

/**
 * Whether other commits or their locks caused the failure. A transaction that waited too long for a lock is reported as
 * expired.
 */
export function isContention(error: unknown): boolean {
  return codeOf(error) === ABORTED || (codeOf(error) === 3 && /transaction (has expired|is invalid or closed)/i.test(messageOf(error)));
}

export function isAlreadyThere(error: unknown): boolean {
  return codeOf(error) === ALREADY_EXISTS;
}

export function isQuota(error: unknown): boolean {
  return codeOf(error) === RESOURCE_EXHAUSTED;
}

export function isTransient(error: unknown): boolean {
  return isContention(error) || PASSING.has(codeOf(error) ?? 0);
}

export function isUncertain(error: unknown): boolean {
  return UNCERTAIN.has(codeOf(error) ?? 0);
}

/** The port's error for an engine error; other errors are returned unchanged. */
export function toPortError(error: unknown): unknown {
  if (isContention(error)) return new TooMuchContention();
  const known = UNAVAILABLE[codeOf(error) ?? 0] ?? credentialsFault(error);
  return known ? new StoreUnavailable(known[0], known[1]) : error;
}

export function didNotAnswer(): Error {
  return Object.assign(new Error('no answer in time'), { code: 4 });
}

/** Errors the library raises before it reaches Firestore have no code. */
function credentialsFault(error: unknown): readonly [string, string] | undefined {
  const message = messageOf(error);
  if (/invalid_grant|invalid jwt/i.test(message)) {
    return ['INVALID_GRANT', 'Google does not take this service account’s key: the clock of this machine is wrong, or the key was revoked'];
  }
  if (/default credentials|detect a project id/i.test(message)) {
    return [
      'NO_CREDENTIALS',
      'There is no service account to open Firestore with: set GOOGLE_APPLICATION_CREDENTIALS, or run where one is attached',
    ];
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
