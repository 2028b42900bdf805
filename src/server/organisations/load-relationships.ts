import type { Relationships } from '@/domain/shared/relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findMemberships } from './find-memberships';

/** How the caller stands to organisations and to those they care for: what every right to a record is decided by. */
export async function loadRelationships(ctx: ReadCtx, reader: Reader = ctx.read): Promise<Relationships> {
  const memberships = await findMemberships(reader, caller(ctx).userId);
  return { memberships, links: [], now: ctx.now() };
}
