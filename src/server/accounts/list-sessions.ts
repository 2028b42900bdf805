import { requireAllowed } from '@/domain/permissions';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { SessionView } from '@/server/platform/identity/port';

/** The caller's sessions, newest first. */
export async function listSessions(ctx: ReadCtx): Promise<{ items: SessionView[] }> {
  const { userId, sessionId } = caller(ctx);
  requireAllowed('session.see', caller(ctx), { ownerId: userId });
  return { items: await ctx.ports.identity.sessionsOf(userId, sessionId) };
}
