import { isAllowed, requireAllowed, type Permission } from '@/domain/permissions';
import { NO_RELATIONSHIPS, type AccessResource, type Relationships } from '@/domain/shared/relationships';
import { findLinksOf } from '@/server/family/find-links';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findMemberships } from './find-memberships';

/** The caller's memberships and care links, from which every permission on a record is decided. */
export async function loadRelationships(ctx: ReadCtx, reader: Reader = ctx.read): Promise<Relationships> {
  const { userId, role } = caller(ctx);
  const [memberships, links] = await Promise.all([
    findMemberships(reader, userId),
    // Only they can accept an invitation.
    role === 'patient' || role === 'caregiver' ? findLinksOf(reader, userId) : [],
  ]);
  return { memberships, links, now: ctx.now() };
}

/**
 * Throws `not-found` unless the caller has the permission over the record. Memberships and care links are read only where the
 * record alone does not say, and inside a commit through its `tx`, so that what ends meanwhile no longer counts.
 * Returns what was read.
 */
export async function requireRelated(
  ctx: ReadCtx,
  permission: Permission,
  resource: AccessResource,
  reader: Reader,
): Promise<Relationships> {
  if (isAllowed(permission, caller(ctx), resource)) return NO_RELATIONSHIPS;
  const relationships = await loadRelationships(ctx, reader);
  requireAllowed(permission, caller(ctx), resource, relationships);
  return relationships;
}
