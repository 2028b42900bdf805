import { toUser, type User } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { requireOwnAccount } from './require-own-account';

/** The caller's own account. */
export async function getMe(ctx: ReadCtx): Promise<{ user: User }> {
  return { user: toUser(await requireOwnAccount(ctx)) };
}

/**
 * The user a token belongs to: the given token, or else the one the request carries. Throws `sign-in-needed` for an invalid or
 * ended one.
 */
export async function verifyToken(ctx: ReadCtx, token: string | undefined): Promise<{ user: User }> {
  const kinds = ['bearer', 'cookie'] as const;
  const found =
    token === undefined ? ctx.principal : await firstOf(kinds.map((kind) => () => ctx.ports.identity.principalOf({ kind, value: token })));
  if (found === null) throw problem('sign-in-needed');
  return getMe({ ...ctx, principal: found });
}

async function firstOf<T>(tries: readonly (() => Promise<T | null>)[]): Promise<T | null> {
  for (const one of tries) {
    const found = await one();
    if (found !== null) return found;
  }
  return null;
}
