import type { accountApi } from '@/domain/accounts/api';
import type { Account } from '@/domain/accounts/schema';
import type { BodyOf, ReplyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { NewSecondFactor } from '@/server/platform/identity/port';
import { requireOwnAccount } from './require-own-account';
import { requireVendor } from './require-vendor';
import { verifyCredentials, type ClientInfo } from './sign-in';

/** The security settings of the caller's account. */
export async function getSecurity(ctx: ReadCtx): Promise<ReplyOf<typeof accountApi.security>> {
  const { vendor } = ctx.ports.identity;
  if (vendor === null) return { offered: false, emailVerified: false, secondFactor: null };
  return { offered: true, ...(await vendor.securityOf(await requireOwnAccount(ctx))) };
}

/**
 * The secret for the caller's authenticator app. Throws as {@link verifyCredentials} and `wrong-state` before the address is
 * confirmed.
 */
export async function startSecondFactor(ctx: Ctx, password: string, from: ClientInfo): Promise<NewSecondFactor> {
  const vendor = requireVendor(ctx);
  const account = await requireOwnAccount(ctx);
  return vendor.startSecondFactor(await verifyCredentials(ctx, { identifier: identifierOf(account), password }, from));
}

/**
 * Adds the authenticator app by its first code. Every session ends; the caller continues in a new one, whose cookie is
 * returned.
 */
export async function confirmSecondFactor(
  ctx: Ctx,
  { enrolment, code }: BodyOf<typeof accountApi.confirmSecondFactor>,
  from: ClientInfo,
): Promise<string> {
  const vendor = requireVendor(ctx);
  const { identity } = ctx.ports;
  // Checked before, because adding a factor may itself revoke the provider's sessions.
  await identity.requireUnrevoked(caller(ctx));
  const account = await requireOwnAccount(ctx);
  await vendor.confirmSecondFactor(account, enrolment, code);
  await ctx.commit('second_factor.add', { type: 'account', id: account.id }, () => Promise.resolve());
  await identity.endSessionsOf(account.id);
  return identity.openSession({ account }, from);
}

/** Removes the authenticator app of a caller who presents both factors again. Throws as {@link verifyCredentials}. */
export async function removeSecondFactor(
  ctx: Ctx,
  { password, code }: BodyOf<typeof accountApi.removeSecondFactor>,
  from: ClientInfo,
): Promise<void> {
  const vendor = requireVendor(ctx);
  const account = await requireOwnAccount(ctx);
  await verifyCredentials(ctx, { identifier: identifierOf(account), password, code }, from);
  await ctx.commit('second_factor.remove', { type: 'account', id: account.id }, () => Promise.resolve());
  await vendor.removeSecondFactor(account.id);
}

function identifierOf({ email, phone }: Account): string {
  const identifier = email ?? phone;
  if (identifier === undefined) throw problem('wrong-state');
  return identifier;
}
