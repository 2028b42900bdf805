import { caller, type Ctx } from '@/server/platform/ctx';

/** Ends the caller's session in the store: the cookie or token is invalid from the next request on. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { userId, sessionId } = caller(ctx);
  await ctx.ports.identity.endSession(userId, sessionId);
}
