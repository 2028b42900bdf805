import type { Role } from '@/domain/shared/principal';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { requireOwnAccount } from './require-own-account';

/** What staff are told about their second step on their first page. */
export type SecondStepAdvice = { kind: 'set-up' } | { kind: 'codes-left'; count: number };

const STAFF: ReadonlySet<Role> = new Set<Role>(['doctor', 'pharmacy', 'admin']);

/** Advises staff without a second factor, and those who signed in with a recovery code; nobody in a demo clinic. */
export async function findSecondStepAdvice(ctx: ReadCtx): Promise<SecondStepAdvice | null> {
  const { role, secondFactor = 'none' } = caller(ctx);
  if (ctx.ports.env.DEMO_CLINIC || !STAFF.has(role) || secondFactor === 'app') return null;
  if (secondFactor === 'none') return { kind: 'set-up' };
  const security = await ctx.ports.identity.securityOf(await requireOwnAccount(ctx));
  return { kind: 'codes-left', count: security.secondFactor?.recoveryCodesLeft ?? 0 };
}
