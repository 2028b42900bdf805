import type { accountApi } from '@/domain/accounts/api';
import { toUser, type User } from '@/domain/accounts/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { readIdentifier } from '@/domain/accounts/identifier';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { identifiers } from '@/server/platform/identity/collections';
import { isAlreadyExists } from '@/server/platform/store/port';

type RegisterInput = BodyOf<typeof accountApi.register>;

/**
 * Registers an account. Throws `bad-request` for an invalid identifier, `weak-password`, and `already-registered` when the
 * e-mail address or phone number has an account: the only fact an anonymous caller can learn here, and the rate limit is
 * strict.
 */
export async function registerAccount(ctx: Ctx, input: RegisterInput): Promise<{ user: User }> {
  const email = requireIdentifier(input.email, 'email');
  const phone = requireIdentifier(input.phone, 'phone');
  if (email === undefined && phone === undefined) {
    throw problem('bad-request', { errors: [{ at: 'email', code: 'email-or-phone-needed' }] });
  }
  const { name, role, password, locale = 'en' } = input;
  const id = ctx.newId('usr');
  const prepared = await ctx.ports.identity.prepareAccount(id, { name, role, password, locale, email, phone });
  try {
    return await ctx.commit('account.register', { type: 'account', id }, async (tx) => {
      prepared.create(tx);
      return { user: toUser(prepared.account) };
    });
  } catch (error) {
    await prepared.undo();
    if (isAlreadyExists(error, identifiers)) throw problem('already-registered');
    throw error;
  }
}

function requireIdentifier(text: string | undefined, kind: 'email' | 'phone'): string | undefined {
  if (text === undefined) return undefined;
  const normal = readIdentifier(text);
  if (normal?.kind !== kind) throw problem('bad-request', { errors: [{ at: kind, code: 'wrong-format' }] });
  return normal.value;
}
