/**
 * The closed list of what can go wrong, and the HTTP status each answers with (RFC 9457 problem details). A code is
 * translated for people in `messages/*.json` under `problems`; no sentence is written on the server.
 */
export const PROBLEMS = {
  'bad-request': 400,
  'not-a-slot': 400,
  'weak-password': 400,
  'sign-in-needed': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'not-allowed': 403,
  'not-verified': 403,
  'account-suspended': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'wrong-method': 405,
  'already-registered': 409,
  'already-member': 409,
  'last-admin': 409,
  'slot-taken': 409,
  'patient-busy': 409,
  conflict: 409,
  'changed-meanwhile': 409,
  'wrong-state': 409,
  'too-early': 409,
  'too-late': 409,
  'link-expired': 410,
  'too-large': 413,
  'wrong-type': 415,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'our-fault': 500,
  'try-later': 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one field: `at` is its dotted path in the body or query, `code` a kebab-case word. */
export type FieldError = { at: string; code: string };

export type ProblemDetail = {
  errors?: FieldError[];
  /** The document as it is now, for `changed-meanwhile`. */
  current?: unknown;
  /** Seconds to wait, for `too-many-requests` and `try-later`. */
  retryAfter?: number;
};

/** A refusal that the caller is meant to see. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;

  constructor(code: ProblemCode, detail: ProblemDetail = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
  }
}

/** Makes a refusal to throw: `throw problem('slot-taken')`. */
export function problem(code: ProblemCode, detail: ProblemDetail = {}): Problem {
  return new Problem(code, detail);
}

/** Narrows to a {@link Problem} also across bundles, where `instanceof` would see two classes. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error && 'detail' in error;
}
