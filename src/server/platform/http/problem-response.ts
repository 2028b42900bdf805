import 'server-only';
import type { ZodError } from 'zod';
import { isProblem, problem, PROBLEMS, type FieldError, type Problem } from '@/domain/shared/problem';
import { STEP_UP_SECONDS } from '@/domain/shared/step-up';
import { isStoreUnavailable } from '../store/port';
import { isStoreMisuse } from '../store/store-misuse';
import { describeError, type Log } from '../log';
import { textResponse } from './text-response';

/** RFC 9470, section 3: the session is good, but the sign-in is too long ago. */
const STEP_UP_CHALLENGE = `Bearer error="insufficient_user_authentication", max_age="${STEP_UP_SECONDS}"`;

/**
 * A problem as RFC 9457 problem details. The title is the code in plain words for programmers; people see the translation of
 * the code.
 */
export function problemResponse(refusal: Problem, requestId: string): Response {
  const { code, detail } = refusal;
  const body = {
    type: `/api/docs#problem-${code}`,
    title: code.replaceAll('-', ' '),
    status: PROBLEMS[code],
    code,
    instance: requestId,
    ...(detail.errors && { errors: detail.errors }),
    ...(detail.current !== undefined && { current: detail.current }),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...(detail.retryAfter !== undefined && { 'retry-after': String(detail.retryAfter) }),
    ...(code === 'step-up-needed' && { 'www-authenticate': STEP_UP_CHALLENGE }),
  });
  return textResponse({ text: JSON.stringify(body), encoded: null }, { status: PROBLEMS[code], headers });
}

/** The problem a caller gets for an error: a problem unchanged, anything else as `our-fault` with the error only in the log. */
export function toProblem(error: unknown, log: Log): Problem {
  if (isProblem(error)) return error;
  if (isStoreUnavailable(error)) {
    log.error({ reason: error.reason }, error.message);
    return problem('try-later', { retryAfter: 5 });
  }
  if (isDiskFault(error)) {
    log.error({ reason: error.code }, 'a file could not be written');
    return problem('try-later', { retryAfter: 5 });
  }
  const described = describeError(error);
  if (described.name === 'TooMuchContention') return problem('try-later', { retryAfter: 1 });
  log.error({ ...described, ...(isStoreMisuse(error) && { refused: error.message }) }, 'our fault');
  return problem('our-fault');
}

/** Node's codes for a disk that is full, over quota, read-only or broken. */
const DISK_FAULTS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

function isDiskFault(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && DISK_FAULTS.has(error.code);
}

/** Converts zod issues to field errors with kebab-case codes. */
function fieldErrors(error: ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const at = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ at: at === '' ? key : `${at}.${key}`, code: 'unknown-field' }));
    }
    return [{ at, code: issueCode(issue) }];
  });
}

function issueCode(issue: ZodError['issues'][number]): string {
  if (/^[a-z]+(-[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'wrong-type';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'too-short' : 'too-small';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'too-big';
  if (issue.code === 'invalid_value') return 'not-one-of';
  return 'wrong-format';
}

/** A `bad-request` with its field errors. */
export function badRequest(error: ZodError): Problem {
  return problem('bad-request', { errors: fieldErrors(error) });
}
