import type { accountApi } from '@/domain/accounts/api';
import { readIdentifier, type Identifier } from '@/domain/accounts/identifier';
import { toUser } from '@/domain/accounts/schema';
import type { BodyOf, ReplyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { HttpReply } from '@/server/platform/http/http-reply';
import { identifiers } from '@/server/platform/identity/collections';
import { isAlreadyExists } from '@/server/platform/store/port';
import { beginRegistration } from './begin-registration';

type RegisterInput = BodyOf<typeof accountApi.register>;
type Reply = ReplyOf<typeof accountApi.register>;

/**
 * Registers an account. Where messages reach the address, the account waits for the code sent there, and the reply is the same whether
 * or not the address has an account; see {@link beginRegistration}. Throws `bad-request` for an invalid identifier or two that would
 * both need a code, `weak-password`, and `already-registered` for an identifier that no message reaches: there it is the only fact an
 * anonymous caller can learn, and the rate limit is strict.
 */
export async function registerAccount(ctx: Ctx, input: RegisterInput): Promise<Reply | HttpReply<Reply>> {
  const { address, ...names } = readIdentifiers(ctx, input);
  const { name, role, password, locale = 'en', timeZone } = input;
  const wanted = { name, role, password, locale, timeZone, ...names };
  if (address !== undefined) return beginRegistration(ctx, wanted, address);
  const id = ctx.newId('usr');
  const prepared = await ctx.ports.identity.prepareAccount(id, wanted);
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

type Names = { email: string | undefined; phone: string | undefined };

/**
 * The identifiers of a new sign-in in their normal form, and the one to prove, if a message reaches it. Throws `bad-request` for an
 * invalid one, where there is none, and where both would need a code.
 */
export function readIdentifiers(ctx: Ctx, input: Partial<Names>): Names & { address: Identifier | undefined } {
  const email = requireIdentifier(input.email, 'email');
  const phone = requireIdentifier(input.phone, 'phone');
  const given = [email, phone].filter((one) => one !== undefined);
  if (given.length === 0) throw problem('bad-request', { errors: [{ at: 'email', code: 'email-or-phone-needed' }] });
  const [address, ...others] = given.filter(({ kind }) => ctx.ports.notify.reaches[kind]);
  if (others.length > 0) throw problem('bad-request', { errors: [{ at: 'email', code: 'one-address' }] });
  return { email: email?.value, phone: phone?.value, address };
}

function requireIdentifier(text: string | undefined, kind: Identifier['kind']): Identifier | undefined {
  if (text === undefined) return undefined;
  const normal = readIdentifier(text);
  if (normal?.kind !== kind) throw problem('bad-request', { errors: [{ at: kind, code: 'wrong-format' }] });
  return normal;
}
