import { problem } from '@/domain/shared/problem';
import type { Locale } from '@/domain/shared/primitives';
import type { Ctx } from '@/server/platform/ctx';
import { requireOwnAccount } from './require-own-account';
import { requireVendor } from './require-vendor';

/** Sends the caller a link that confirms their address. Throws `wrong-state` for an account without one. */
export async function sendEmailCheck(ctx: Ctx, locale: Locale | undefined): Promise<void> {
  const vendor = requireVendor(ctx);
  const account = await requireOwnAccount(ctx);
  if (account.email === undefined) throw problem('wrong-state');
  await vendor.sendEmailCheck(account, locale ?? account.locale);
}

/** Confirms an address by the link's code; idempotent. Throws `link-expired`. */
export async function confirmEmail(ctx: Ctx, oobCode: string): Promise<void> {
  const vendor = requireVendor(ctx);
  const account = await vendor.checkEmailLink(oobCode);
  await ctx.commit('account.confirm_email', { type: 'account', id: account.id }, (tx) => vendor.noteEmailConfirmed(tx, account));
  await ctx.ports.identity.settle(account.id);
}
