import type { accountApi } from '@/domain/accounts/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import { addSeconds } from '@/domain/shared/instant';
import { STEP_UP_SECONDS } from '@/domain/shared/step-up';
import type { Ctx } from '@/server/platform/ctx';
import type { ClientInfo } from '@/server/platform/identity/check-counted';
import { proveAgain } from '@/server/platform/identity/prove-again';

/** Checks the caller's credentials again, so that their session may do what needs it. Throws as {@link proveAgain}. */
export async function stepUp(ctx: Ctx, proof: BodyOf<typeof accountApi.stepUp>, from: ClientInfo): Promise<{ until: string }> {
  await proveAgain(ctx, proof, from);
  return { until: addSeconds(ctx.now(), STEP_UP_SECONDS) };
}
