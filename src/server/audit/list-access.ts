import { isBeforeSignIn } from '@/domain/accounts/events';
import type { AccessEntry, auditApi } from '@/domain/audit/api';
import { requireAllowed } from '@/domain/permissions';
import { Role } from '@/domain/shared/principal';
import type { AuditEvent } from '@/domain/audit/schema';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { auditEvents } from '@/server/platform/audit/collections';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findMergedPage } from '@/server/platform/store/find-merged-page';
import type { PathOf } from '@/server/platform/store/collection';
import type { Where } from '@/server/platform/store/port';
import { findLocalNames, type PersonNames } from '@/server/people/find-names';

/**
 * Who read or changed the caller's record, newest first: for a patient every access to their health data, for anybody what was
 * done to their account and profile. Reading this list is not audited: it discloses nothing of the record, and the events would
 * push down the ones looked for. Throws `bad-request` for a cursor of another list.
 */
export async function listAccess(ctx: ReadCtx, { by, ...page }: QueryOf<typeof auditApi.list>): Promise<Page<AccessEntry>> {
  const { userId, role } = caller(ctx);
  requireAllowed('access-log.see', caller(ctx), { ownerId: userId });
  const byOthers: Where<PathOf<typeof auditEvents>>[] = by === 'others' ? [['own', '==', false]] : [];
  const lists: Where<PathOf<typeof auditEvents>>[][] = [[['subjectId', '==', userId], ...byOthers]];
  if (role === 'patient') lists.push([['patientId', '==', userId], ...byOthers]);
  const { items, nextCursor } = await findMergedPage(ctx.read, auditEvents, { lists, at: 'at' }, page);
  return { items: await entriesOf(ctx, items), nextCursor };
}

/** Audit events as their subject reads them. */
export async function entriesOf(ctx: ReadCtx, events: readonly AuditEvent[]): Promise<AccessEntry[]> {
  const { userId } = caller(ctx);
  const otherIds = events.map(({ actorId }) => actorId).filter((id) => id !== null && id !== userId);
  const names = await findLocalNames(
    ctx.read,
    otherIds.filter((id) => id !== null),
  );
  return events.map((event) => ({
    id: event.id,
    at: event.at,
    action: event.action,
    actor: actorOf(event, userId, names),
    what: { type: event.subjectType, id: event.subjectId },
  }));
}

function actorOf(
  { action, actorId, actorRole }: AuditEvent,
  userId: string,
  names: ReadonlyMap<string, PersonNames>,
): AccessEntry['actor'] {
  if (actorId === null) return { is: isBeforeSignIn(action) ? 'not-signed-in' : 'system', name: null, role: null };
  const role = Role.safeParse(actorRole).data ?? null;
  const { name = null, localNames } = names.get(actorId) ?? {};
  if (actorId === userId) return { is: 'you', name, role };
  return { is: 'person', ...(role === 'doctor' && { id: actorId, localNames }), name, role };
}
