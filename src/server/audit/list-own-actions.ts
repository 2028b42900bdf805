import type { AuditEvent } from '@/domain/audit/schema';
import { requireAllowed } from '@/domain/permissions';
import { auditEvents } from '@/server/platform/audit/collections';
import { caller, type ReadCtx } from '@/server/platform/ctx';

/** What the caller did last, newest first. Reading one's own actions discloses nothing, so it is not audited. */
export async function listOwnActions(ctx: ReadCtx, limit: number): Promise<AuditEvent[]> {
  const { userId } = caller(ctx);
  requireAllowed('access-log.see', caller(ctx), { ownerId: userId });
  return ctx.read.find(auditEvents, { where: [['actorId', '==', userId]], orderBy: [['at', 'desc']], limit });
}
