import { isProblem, type ProblemCode } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';

/** What can fail during a Firebase sign-in, as far as the person can do something about it. */
export type SignInFault =
  | 'wrong-number'
  | 'wrong-code'
  | 'wrong-name'
  | 'code-expired'
  | 'wrong-email'
  | 'dead-link'
  | 'too-many'
  | 'offline'
  | 'not-checked'
  | 'stopped'
  | 'second-step'
  | 'broken';

const FAULTS: Readonly<Record<string, SignInFault>> = {
  'auth/invalid-phone-number': 'wrong-number',
  'auth/missing-phone-number': 'wrong-number',
  'auth/invalid-verification-code': 'wrong-code',
  'auth/missing-verification-code': 'wrong-code',
  'auth/code-expired': 'code-expired',
  'auth/invalid-verification-id': 'code-expired',
  'auth/invalid-email': 'wrong-email',
  'auth/missing-email': 'wrong-email',
  'auth/invalid-action-code': 'dead-link',
  'auth/expired-action-code': 'dead-link',
  'auth/too-many-requests': 'too-many',
  'auth/quota-exceeded': 'too-many',
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
  'auth/captcha-check-failed': 'not-checked',
  'auth/invalid-app-credential': 'not-checked',
  'auth/missing-app-credential': 'not-checked',
  'auth/user-disabled': 'stopped',
  'auth/multi-factor-auth-required': 'second-step',
  'auth/unsupported-first-factor': 'second-step',
};

const REFUSALS: Partial<Record<ProblemCode, SignInFault>> = {
  'bad-request': 'wrong-name',
  'sign-in-needed': 'code-expired',
  'wrong-credentials': 'code-expired',
  'account-suspended': 'stopped',
  'second-factor-needed': 'second-step',
  'too-many-requests': 'too-many',
  'try-later': 'offline',
};

/** A fault already identified. */
export class SignInFailure extends Error {
  readonly fault: SignInFault;

  constructor(fault: SignInFault) {
    super(fault);
    this.name = 'SignInFailure';
    this.fault = fault;
  }
}

/** Maps an error of the sign-in, from our own code, our server, or Firebase's client, to a fault. */
export function faultOf(error: unknown): SignInFault {
  if (error instanceof SignInFailure) return error.fault;
  if (error instanceof NetworkError) return 'offline';
  if (isProblem(error)) return REFUSALS[error.code] ?? 'broken';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = FAULTS[code];
  if (known !== undefined) return known;
  // reCAPTCHA loads a script of its own, so offline it fails with another code.
  return code === 'auth/internal-error' && !navigator.onLine ? 'offline' : 'broken';
}
