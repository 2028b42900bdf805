import { requireAllowed } from '@/domain/permissions';
import { caller, type Ctx } from '@/server/platform/ctx';

/** Ends every session of the caller, or every other one, so that a lost phone can be signed out from another device. */
export async function endSessions(ctx: Ctx, keep: 'this' | 'none'): Promise<void> {
  const { userId, sessionId } = caller(ctx);
  requireAllowed('session.end', caller(ctx), { ownerId: userId });
  await ctx.ports.identity.endSessionsOf(userId, keep === 'this' ? sessionId : undefined);
}

/** Ends one of the caller's sessions. Throws `not-found` for a session of somebody else. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  const { userId } = caller(ctx);
  requireAllowed('session.end', caller(ctx), { ownerId: userId });
  await ctx.ports.identity.endSession(userId, sessionId);
}
