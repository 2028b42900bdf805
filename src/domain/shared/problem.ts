/**
 * The closed list of problem codes with their HTTP statuses (RFC 9457 problem details). Codes are translated in
 * `messages/` under `problems`; the server writes no text for people.
 */
export const PROBLEMS = {
  'bad-request': 400,
  'not-a-slot': 400,
  'weak-password': 400,
  'sign-in-needed': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'step-up-needed': 401,
  'not-allowed': 403,
  'second-factor-required': 403,
  'not-verified': 403,
  'account-suspended': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'wrong-method': 405,
  'already-registered': 409,
  'already-member': 409,
  'last-admin': 409,
  'last-guardian': 409,
  'slot-taken': 409,
  'patient-busy': 409,
  'too-many-bookings': 409,
  'out-of-stock': 409,
  'not-reservable': 409,
  'too-many-reservations': 409,
  'prescribing-blocked': 409,
  'more-than-prescribed': 409,
  conflict: 409,
  'changed-meanwhile': 409,
  'wrong-state': 409,
  'too-early': 409,
  'too-late': 409,
  'link-expired': 410,
  'too-large': 413,
  'wrong-type': 415,
  'idempotency-key-reused': 422,
  'virus-found': 422,
  'too-many-requests': 429,
  'our-fault': 500,
  'try-later': 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

const RETRYABLE: readonly ProblemCode[] = ['try-later', 'our-fault', 'too-many-requests'];

/** Whether the same request may succeed later: the server was busy, counted too many, or failed. */
export function isRetryable(code: ProblemCode): boolean {
  return RETRYABLE.includes(code);
}

/** One invalid field: `at` is its dotted path in the body or query, `code` a kebab-case code. */
export type FieldError = { at: string; code: string };

export type ProblemDetail = {
  errors?: FieldError[];
  /** The current document, for `changed-meanwhile`. */
  current?: unknown;
  /** Seconds to wait, for `too-many-requests` and `try-later`. */
  retryAfter?: number;
};

/** An error that is reported to the caller as problem details. */
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

/** Creates a problem to throw: `throw problem('slot-taken')`. */
export function problem(code: ProblemCode, detail: ProblemDetail = {}): Problem {
  return new Problem(code, detail);
}

/** Narrows to a {@link Problem} also across bundles, where `instanceof` would see two classes. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error && 'detail' in error;
}
