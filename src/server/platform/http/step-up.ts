import 'server-only';
import { isProblem, problem, type Problem } from '@/domain/shared/problem';
import type { Principal } from '@/domain/shared/principal';
import { makeCtx } from '../ctx';
import { isProvenRecently, proveAgain } from '../identity/prove-again';
import { STEP_UP_FIELDS } from '@/domain/shared/step-up';
import type { Platform } from '../platform';
import { authenticate } from './authenticate';
import { clientInfoOf } from './client-info';
import type { HttpRequest } from './http-request';

type StepUp = { platform: Platform; principal: Principal; requestId: string; request: HttpRequest; form: URLSearchParams };

/**
 * Throws `step-up-needed` unless the caller showed their credentials recently, or shows them with this form. What is wrong with
 * those is told at {@link STEP_UP_FIELDS}.
 */
export async function requireStepUp({ platform, principal, requestId, request, form }: StepUp): Promise<void> {
  if (isProvenRecently(principal, platform.clock())) return;
  const password = form.get(STEP_UP_FIELDS.password) ?? undefined;
  const code = form.get(STEP_UP_FIELDS.code) ?? undefined;
  if (password === undefined && code === undefined) throw problem('step-up-needed');
  try {
    await proveAgain(makeCtx(platform, { principal, requestId }), { password, code }, clientInfoOf(request));
  } catch (error) {
    // Of a form sent twice the second finds its code used up by the first.
    const present = await authenticate(request, platform);
    if (present !== null && isProvenRecently(present, platform.clock())) return;
    throw isProblem(error) ? refusalOf(error, code === undefined ? STEP_UP_FIELDS.password : STEP_UP_FIELDS.code) : error;
  }
}

/** The refusal for the page that asks; `shown` is the field that was sent. */
function refusalOf({ code, detail }: Problem, shown: string): Problem {
  const retry = detail.retryAfter === undefined ? {} : { retryAfter: detail.retryAfter };
  switch (code) {
    case 'wrong-credentials':
      return problem('step-up-needed', { errors: [{ at: STEP_UP_FIELDS.password, code: 'wrong-password' }] });
    case 'second-factor-needed':
      return problem('step-up-needed', { errors: [{ at: STEP_UP_FIELDS.code, code: detail.errors?.[0]?.code ?? 'wrong-code' }] });
    case 'too-many-requests':
      return problem('step-up-needed', { errors: [{ at: shown, code: 'too-many-tries' }], ...retry });
    default:
      return problem(code, detail);
  }
}
