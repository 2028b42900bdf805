import type { accountApi } from '@/domain/accounts/api';
import type { Account } from '@/domain/accounts/schema';
import type { BodyOf, ReplyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import { identifierOf, type ClientInfo } from '@/server/platform/identity/check-counted';
import type { NewSecondFactor } from '@/server/platform/identity/port';
import { requiresSecondFactor } from '@/server/platform/identity/require-second-factor';
import { requireOwnAccount } from './require-own-account';
import { verifyCredentials } from './sign-in';

/** The security settings of the caller's account. */
export async function getSecurity(ctx: ReadCtx): Promise<ReplyOf<typeof accountApi.security>> {
  const security = await ctx.ports.identity.securityOf(await requireOwnAccount(ctx));
  return { ...security, required: requiresSecondFactor(ctx.ports.env, caller(ctx)) };
}

/**
 * The secret for the caller's authenticator app. Throws as {@link verifyCredentials}, and `wrong-state` for who has one or must
 * confirm the address first.
 */
export async function startSecondFactor(ctx: Ctx, password: string, from: ClientInfo): Promise<NewSecondFactor> {
  const account = await requireOwnAccount(ctx);
  const signedIn = await verifyCredentials(ctx, { identifier: identifierOf(account), password }, from);
  return ctx.ports.identity.secondFactor.start(signedIn);
}

/**
 * Adds the authenticator app by its first code. Every session ends; the caller continues in a new one, whose cookie is
 * returned with the recovery codes.
 */
export async function confirmSecondFactor(
  ctx: Ctx,
  { enrolment, code }: BodyOf<typeof accountApi.confirmSecondFactor>,
  from: ClientInfo,
): Promise<{ cookie: string; recoveryCodes: string[] }> {
  const { identity } = ctx.ports;
  // Checked before, because adding a factor may itself revoke the provider's sessions.
  await identity.requireUnrevoked(caller(ctx));
  const account = await requireOwnAccount(ctx);
  const { recoveryCodes, write } = await identity.secondFactor.confirm(account, enrolment, code);
  await ctx.commit('second_factor.add', subjectOf(account), write);
  await identity.endSessionsOf(account.id);
  return { cookie: await identity.openSession({ account, secondFactor: 'app' }, from), recoveryCodes };
}

type BothFactors = BodyOf<typeof accountApi.removeSecondFactor>;

/**
 * Removes the authenticator app of a caller who presents both factors again. Every other session ends, and this one counts as
 * opened without it. Throws as {@link verifyCredentials}.
 */
export async function removeSecondFactor(ctx: Ctx, given: BothFactors, from: ClientInfo): Promise<void> {
  const { identity } = ctx.ports;
  const account = await requireBothFactors(ctx, given, from);
  const { write, finish } = identity.secondFactor.removal(account.id);
  await ctx.commit('second_factor.remove', subjectOf(account), async (tx) => write(tx));
  await finish();
  const { sessionId } = caller(ctx);
  await identity.endSessionsOf(account.id, sessionId);
  await identity.noteProof(sessionId, 'none');
}

/** Replaces the caller's recovery codes, so that the old ones no longer work. Throws as {@link verifyCredentials}. */
export async function renewRecoveryCodes(ctx: Ctx, given: BothFactors, from: ClientInfo): Promise<{ recoveryCodes: string[] }> {
  const account = await requireBothFactors(ctx, given, from);
  const { recoveryCodes, write } = ctx.ports.identity.secondFactor.newRecoveryCodes(account.id);
  await ctx.commit('second_factor.renew_recovery_codes', subjectOf(account), write);
  return { recoveryCodes };
}

/** Throws `wrong-state` when the account has no second factor. */
async function requireBothFactors(ctx: Ctx, { password, code }: BothFactors, from: ClientInfo): Promise<Account> {
  const account = await requireOwnAccount(ctx);
  const { secondFactor } = await verifyCredentials(ctx, { identifier: identifierOf(account), password, code }, from);
  if (secondFactor === 'none') throw problem('wrong-state');
  return account;
}

const subjectOf = ({ id }: Account) => ({ type: 'account', id }) as const;
