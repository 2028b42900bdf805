import type { accountApi } from '@/domain/accounts/api';
import { readIdentifier, type Identifier } from '@/domain/accounts/identifier';
import type { AuditSubject } from '@/domain/audit/schema';
import type { Role } from '@/domain/shared/principal';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { aboutHolder } from './begin-registration';

/** Roles whose account only a proven address can open: behind a mistyped one lie other people's records. */
const PROVEN_ONLY: ReadonlySet<Role> = new Set<Role>(['doctor', 'pharmacy', 'admin']);

/**
 * Sends what is needed for a new password if the account exists; neither the reply nor what is done reveals whether it does. An e-mail
 * address gets the provider's link where there is one; else an identifier gets a code where messages reach it. Throws `not-found`
 * where neither is so, `bad-request` for what is no identifier, and `too-many-requests` for an address that got several.
 */
export async function sendPasswordReset(ctx: Ctx, { identifier, locale }: BodyOf<typeof accountApi.sendPasswordReset>): Promise<void> {
  const { identity, notify } = ctx.ports;
  const address = readIdentifier(identifier);
  if (identity.vendor !== null && address?.kind !== 'phone') return identity.vendor.sendPasswordReset(identifier, locale ?? null);
  if (!notify.reaches.email && !notify.reaches.phone) throw problem('not-found');
  if (address === null) throw problem('bad-request', { errors: [{ at: 'identifier', code: 'wrong-format' }] });
  if (!notify.reaches[address.kind]) throw problem('bad-request', { errors: [{ at: 'identifier', code: `no-${address.kind}-codes` }] });
  await sendCode(ctx, address, locale ?? 'en');
}

async function sendCode(ctx: Ctx, address: Identifier, locale: 'en' | 'hi' | 'pa'): Promise<void> {
  const { addressCodes } = ctx.ports;
  const id = addressCodes.resetId(address.value);
  const { write } = addressCodes.prepare(id, address);
  let subject: AuditSubject = { type: 'reset_request', id };
  await ctx.commit(
    'account.ask_reset_code',
    () => subject,
    async (tx) => {
      const holder = await addressCodes.findHolder(tx, address.value);
      const mayGet = holder !== null && holder.account.status === 'active' && (holder.isProven || !PROVEN_ONLY.has(holder.account.role));
      subject = aboutHolder({ type: 'reset_request', id }, holder?.account ?? null);
      await write(tx, { kind: 'reset', locale: holder?.account.locale ?? locale, ...(mayGet && { to: address }) });
    },
  );
}
