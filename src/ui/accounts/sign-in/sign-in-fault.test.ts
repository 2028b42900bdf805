import { expect, test, vi } from 'vitest';
import { problem } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';
import { faultOf, SignInFailure } from './sign-in-fault';

const firebase = (code: string) => Object.assign(new Error(code), { code: `auth/${code}` });

test.each([
  [firebase('invalid-verification-code'), 'wrong-code'],
  [firebase('code-expired'), 'code-expired'],
  [firebase('too-many-requests'), 'too-many'],
  [firebase('quota-exceeded'), 'too-many'],
  [firebase('network-request-failed'), 'offline'],
  [firebase('captcha-check-failed'), 'not-checked'],
  [firebase('expired-action-code'), 'dead-link'],
  [firebase('user-disabled'), 'stopped'],
  [firebase('multi-factor-auth-required'), 'second-step'],
  [firebase('a-code-of-next-year'), 'broken'],
  [problem('too-many-requests'), 'too-many'],
  [problem('account-suspended'), 'stopped'],
  [problem('second-factor-needed'), 'second-step'],
  [problem('sign-in-needed'), 'code-expired'],
  [problem('our-fault'), 'broken'],
  [new NetworkError(), 'offline'],
  [new SignInFailure('wrong-number'), 'wrong-number'],
  [undefined, 'broken'],
] as const)('%s is told as %s', (thrown, fault) => {
  expect(faultOf(thrown)).toBe(fault);
});

test('a check that no robot asks, which cannot be loaded without a line, is told as a missing line', () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(faultOf(firebase('internal-error'))).toBe('offline');
  vi.stubGlobal('navigator', { onLine: true });
  expect(faultOf(firebase('internal-error'))).toBe('broken');
});
